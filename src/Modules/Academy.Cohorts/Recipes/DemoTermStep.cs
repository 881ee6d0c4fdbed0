using System.Text.Json;
using Academy.Cohorts.Services.Templates;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Recipes;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Recipes;

/// <summary>
/// <c>{ "name": "demo-term", "organisation": "130001", "programme": "…", "title": { "ja": "…" } }</c>: announces a term of a programme that begins on a
/// Tuesday in three to four weeks, and recruits its participants. A term of that name stays as it is.
/// </summary>
internal sealed class DemoTermStep(AcademyDbFactory databases, IStaffDirectory staff, Holidays holidays, TimeProvider clock) : IRecipeStep
{
    public string Name => "demo-term";

    public async Task RunAsync(JsonElement step, string folder, CancellationToken cancellation)
    {
        var host = (await staff.OrganisationsAsync(cancellation))[step.GetProperty("organisation").GetString()!];
        var (key, title) = (step.GetProperty("programme").GetString()!, CatalogueJson.Read<LocalText>(step.GetProperty("title").GetRawText()));
        await using var db = databases.Create(DataScope.Of(host));
        if (await db.Set<Term>().AnyAsync(row => row.OrganisationId == host && row.Name == title.Ja, cancellation))
            return;
        var programme = Programme.Of(await db.Set<ProgrammeTemplate>().AsNoTracking().SingleAsync(row => row.Key == key, cancellation));
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = TermRows.Make(host, new(Guid.CreateVersion7(), programme, title, Days(programme.Plan, TokyoTime.DateOf(now))), now).ToList();
        foreach (var row in rows)
            if (row is Term term)
                term.AnnouncedAt = now;
            else if (row is TermSession session)
                session.Told = CatalogueJson.Write(DatedSession.Of(session).At);
        db.AddRange(rows);
        db.Add(Recruitment(host, rows.OfType<Term>().Single().Id, rows.OfType<TermSession>().Min(row => row.Day)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>People can apply from now on.</summary>
    private Recruitment Recruitment(Guid host, Guid termId, DateOnly first) => new()
    {
        OrganisationId = host,
        TermId = termId,
        ApplyUntil = holidays.Calendar.Add(first, -8),
        ApproveUntil = holidays.Calendar.Add(first, -6),
        DecideBy = holidays.Calendar.Add(first, -4),
        AnswerDays = 2,
        SubstituteUntil = 2,
        Rule = CatalogueJson.Write(new SelectionRule(30, 2, [], [PriorityGround.NewOrganisation])),
    };

    private IReadOnlyList<DateOnly> Days(ProgrammePlan plan, DateOnly today)
    {
        var first = today.AddDays(21);
        while (first.DayOfWeek != DayOfWeek.Tuesday)
            first = first.AddDays(1);
        return [.. SessionDates.Lay(first, [.. plan.Sessions.Select(session => session.WeeksAfter)], plan.Shift, holidays.Calendar).Select(date => date.Day)];
    }
}
