using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;

namespace Academy.Cohorts.Recipes;

/// <summary>A programme as a file of <c>content/cohorts</c> has it.</summary>
/// <param name="Key">For life.</param>
internal sealed record ProgrammeFile(string Key, LocalText Name, string Summary, HolidayShift Shift, IReadOnlyList<SessionEntry> Sessions, TermTerms Terms)
{
    public ProgrammePlan Plan => new([.. Sessions.Select(session => session.Planned)], Shift, Terms);
}

/// <param name="Courses">By the keys of their files.</param>
internal sealed record SessionEntry(
    LocalText Theme, string Objectives, SessionFormat Format, int WeeksAfter, TimeOnly StartsAt, int Minutes, IReadOnlyList<string> Courses, string? PreWork, string? Materials)
{
    public PlannedSession Planned => new(
        new(Theme, Objectives, Format, Place: null, Link: null, Lecturer: null, [.. Courses.Select(key => ContentId.Of("course", key))], PreWork, Materials),
        WeeksAfter, StartsAt, Minutes);
}
