using Academy.Domain.Names;
using Academy.Domain.Text;

namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>What a log says, by the columns that it is read by.</summary>
/// <param name="People">In the order in which they are in it first.</param>
/// <param name="Unread">Rows that say nothing that can be read of who was there when.</param>
public sealed record LogReading(IReadOnlyList<LogPerson> People, IReadOnlyList<LogRow> Unread)
{
    /// <summary>What is longer is no name.</summary>
    private const int LongestName = 200;

    private static readonly HashSet<string> Yes = new(["YES", "TRUE", "1", "はい", "○"], StringComparer.Ordinal);

    /// <param name="rows">Of the table, without its headings.</param>
    /// <param name="columns">Where each stands, from 0; those that the log does not have are not in it.</param>
    /// <param name="day">Of the session.</param>
    public static LogReading Of(IReadOnlyList<LogRow> rows, IReadOnlyDictionary<LogColumn, int> columns, DateOnly day)
    {
        var read = rows.Where(row => !Yes.Contains(SearchText.Folded(Cell(row, LogColumn.Waiting)))).Select(row => (Row: row, Time: TimeOf(row))).ToList();
        return new(
            [
                .. read.Where(IsRead).GroupBy(one => (SearchText.Folded(NameOf(one.Row)), SignInNames.Mail(Cell(one.Row, LogColumn.Mail)))).Select(rows => new LogPerson(
                    NameOf(rows.First().Row), rows.Key.Item2 is { Length: > 0 } mail ? mail : null, [.. rows.Select(one => one.Time!.Value.Stay).OfType<Stay>()],
                    rows.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Time!.Value.Untimed))),
            ],
            [.. read.Where(one => !IsRead(one)).Select(one => one.Row)]);

        string Cell(LogRow row, LogColumn column) => columns.TryGetValue(column, out var place) ? row.Cell(place) : "";

        string NameOf(LogRow row) => Cell(row, LogColumn.Name);

        bool IsRead((LogRow Row, (Stay? Stay, TimeSpan Untimed)? Time) one) => one.Time is not null && NameOf(one.Row).Length is > 0 and <= LongestName;

        (Stay? Stay, TimeSpan Untimed)? TimeOf(LogRow row)
        {
            var (hasJoined, hasLeft) = (LogTime.TryRead(Cell(row, LogColumn.Joined), day, out var joined), LogTime.TryRead(Cell(row, LogColumn.Left), day, out var left));
            var hasLength = LogDuration.TryRead(Cell(row, LogColumn.Duration), out var length);
            return (hasJoined, hasLeft, hasLength) switch
            {
                (true, true, _) => joined <= left ? (new Stay(joined, left), TimeSpan.Zero) : null,
                (true, false, true) => (new Stay(joined, joined + length), TimeSpan.Zero),
                (false, true, true) => (new Stay(left - length, left), TimeSpan.Zero),
                (false, false, true) => (null, length),
                _ => null,
            };
        }
    }
}
