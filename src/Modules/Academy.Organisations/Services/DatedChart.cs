using Academy.Data.Organisations;
using Academy.Domain.Organisations;

namespace Academy.Organisations.Services;

/// <summary>The main postings of one person, and the versions of their offices and of all above them.</summary>
internal sealed class DatedChart(IReadOnlyList<Posting> postings, IReadOnlyList<DepartmentVersion> offices)
{
    /// <summary>The office on each of the days; a day without a posting, or whose office the chart does not know, is left out.</summary>
    public IReadOnlyDictionary<DateOnly, OfficeOfDay> On(IEnumerable<DateOnly> days) => (
        from day in days.Distinct()
        from posting in postings
        where Holds(posting.ValidFrom, posting.ValidUntil, day)
        from office in offices
        where office.DepartmentId == posting.DepartmentId && Holds(office.ValidFrom, office.ValidUntil, day)
        select (day, new OfficeOfDay(office.Name, Above(office, day)))).ToDictionary();

    private IReadOnlyList<string> Above(DepartmentVersion office, DateOnly day) =>
    [
        .. from id in DepartmentPath.Parse(office.Path)
           where id != office.DepartmentId
           from above in offices
           where above.DepartmentId == id && Holds(above.ValidFrom, above.ValidUntil, day)
           select above.Name,
    ];

    private static bool Holds(DateOnly from, DateOnly? until, DateOnly day) => from <= day && (until is not { } end || day < end);
}
