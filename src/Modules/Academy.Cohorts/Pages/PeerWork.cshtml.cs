using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Assignments;
using Academy.Domain.Cohorts.Assignments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/presentations/{group}</c>: the work of another group, for who has seen it presented to mark.</summary>
public sealed class PeerWorkModel(PeerMarking marking, IStringLocalizer<Text> text) : MarksPageModel(text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Group { get; set; }

    public ReadPeerWork Read { get; private set; } = null!;

    /// <summary>Whether another one was handed in, or time ran out, after it was looked at.</summary>
    public bool IsOutdated { get; private set; }

    public override IReadOnlyList<RubricCriterion> Rubric => Read.Rubric;

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string ListAddress => $"{TermAddress}/presentations";

    public string Address => $"{ListAddress}/{Group}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsForReaderAsync(cancellation))
            return NotFound();
        if (Read.Given is { } given)
            Fill(HandedMarks.Of(given), given.Comment);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsForReaderAsync(cancellation))
            return NotFound();
        var marks = ReadMarks(areNeeded: true);
        if (!ModelState.IsValid)
            return Again(StatusCodes.Status400BadRequest);
        if (await marking.SaveAsync(Read, marks, Remarks, cancellation) is ChangeOutcome.Overtaken)
        {
            IsOutdated = true;
            return Again(StatusCodes.Status409Conflict);
        }

        Said = T["{0}班の評価を保存しました。", Group];
        return LocalRedirect(ListAddress);
    }

    private async Task<bool> IsForReaderAsync(CancellationToken cancellation)
    {
        if (await marking.FindAsync(Id, Group, cancellation) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
