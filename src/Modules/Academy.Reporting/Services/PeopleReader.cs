using System.Data.Common;
using Academy.Data.HotPages;
using Academy.Domain.Lists;
using Academy.Domain.Reporting;
using Academy.Modularity.Sessions;

namespace Academy.Reporting.Services;

/// <summary>Reads the rows behind a figure.</summary>
public sealed class PeopleReader(PageReader pages, ICurrentSession session)
{
    private const int PageSize = 50;

    /// <summary>A page of them with how many there are, in at most two round trips.</summary>
    /// <param name="number">As it stood in the address.</param>
    public async Task<ListPage<ListedPerson>> PageAsync(ReportView view, Measure measure, string? number, CancellationToken cancellation)
    {
        var parameters = Parameters(view, measure);
        var total = await pages.ReadAsync(session.OrganisationId, [PeopleSql.Count], parameters, rows => rows.SingleAsync(row => row.GetInt32(0)), cancellation);
        var cut = PageCut.Of(total, number, PageSize);
        var people = await pages.ReadAsync(
            session.OrganisationId, [PeopleSql.Page], [.. parameters, cut.Size, cut.Skip], rows => rows.ListAsync(Person), cancellation);
        return cut.Page(people);
    }

    /// <summary>All of them as they come from the database.</summary>
    /// <param name="write">Reads them; the connection is held until it returns.</param>
    public Task ReadAllAsync(ReportView view, Measure measure, Func<IAsyncEnumerable<ListedPerson>, Task> write, CancellationToken cancellation) =>
        pages.ReadAsync(session.OrganisationId, [PeopleSql.All], Parameters(view, measure), async rows =>
        {
            await write(rows.EachAsync(Person));
            return true;
        }, cancellation);

    private static IReadOnlyList<object> Parameters(ReportView view, Measure measure) =>
    [
        .. FigureReader.Parameters(view.Period, view.IsNarrowed ? view.Courses.Select(course => course.Id) : []),
        IsAll(view) ? "" : FigureReader.List(view.Nodes.Where(node => node.Id != OfficeNode.Everything).Select(node => node.OfficeId ?? PeopleSql.Nowhere)),
        measure.ToString(),
    ];

    /// <summary>Whether no office is left out; then none need be named.</summary>
    private static bool IsAll(ReportView view) => view.Node == view.Report.Tree.Root && !view.Selection.OwnOnly;

    private static ListedPerson Person(DbDataReader row)
    {
        var state = Enum.Parse<Measure>(row.GetString(7));
        return new(
            row.GetGuid(12),
            row.GetString(0),
            $"{row.GetString(1)} {row.GetString(2)}",
            $"{row.GetString(3)} {row.GetString(4)}",
            row.Id(5),
            row.GetGuid(6),
            state,
            row.Day(8),
            state == Measure.Completed ? row.Day(9) : null,
            row.GetInt32(10) == 1,
            row.GetInt32(11) == 1);
    }
}
