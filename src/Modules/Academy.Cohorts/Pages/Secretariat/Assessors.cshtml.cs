using Academy.Cohorts.Localization;
using Academy.Cohorts.Pages.Home;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Assignments;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/assessors</c>: who of the host's own staff marks what the groups hand in (講師).</summary>
public sealed class AssessorsModel(CohortAccess access, TermDesk terms, AssessorDesk desk, PeopleSearch people, IStringLocalizer<Text> text) : PersonPageModel(people, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Who is asked no longer: the id of the naming.</summary>
    [BindProperty]
    public Guid? AssessorId { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public IReadOnlyList<ListedAssessor> Assessors { get; private set; } = [];

    public string TermAddress => $"{HostPageModel.Home}/terms/{Id}";

    public override string Address => $"{TermAddress}/assessors";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return ModelState.IsValid ? Page() : Again();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var person = Chosen();
        if (!ModelState.IsValid)
            return Again();
        switch (await desk.NameAsync(Term, person!.Id, cancellation))
        {
            case NamingOutcome.Done:
                return Done(T["{0}さんを講師にしました。お知らせを送ります。", person.Name], Address);
            case NamingOutcome.Already:
                Fields.Refuse(nameof(PersonId), T["{0}さんは、すでに講師です。", person.Name]);
                return Again();
            default:
                Fields.Refuse(nameof(PersonId), T["{0}さんはこの期の参加者です。参加者は講師になれません。", person.Name]);
                return Again();
        }
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return await desk.EndAsync(Term, AssessorId ?? Guid.Empty, cancellation) ? Done(T["講師を終わりにしました。付けた評価は残ります。"], Address) : NotFound();
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        (Term, Assessors) = (term, await desk.ListAsync(Id, cancellation));
        await SearchAsync(cancellation);
        return null;
    }
}
