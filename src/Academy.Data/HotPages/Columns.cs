using System.Data.Common;
using Academy.Domain.Catalogue;

namespace Academy.Data.HotPages;

/// <summary>Values of columns that may be null, and instants, alike from both databases.</summary>
public static class Columns
{
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Guid? Id(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static int? Number(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static DateOnly? Day(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    /// <summary>A text whose English is in the next column.</summary>
    public static LocalText Local(this DbDataReader row, int column) => new(row.GetString(column), row.Text(column + 1));

    public static DateTime? Instant(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
