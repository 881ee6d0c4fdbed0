using System.Data.Common;

namespace Academy.Data.HotPages;

/// <summary>The results of a page's statements, read one after the other.</summary>
public sealed class PageRows(DbDataReader reader, CancellationToken cancellation)
{
    private bool _isFirst = true;

    /// <summary>All rows of the next statement.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(Func<DbDataReader, T> row)
    {
        if (!_isFirst && !await reader.NextResultAsync(cancellation))
            throw new InvalidOperationException("There are more reads than statements.");
        _isFirst = false;
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(row(reader));
        return rows;
    }

    /// <summary>The one row of the next statement, or the default when it has none.</summary>
    public async Task<T?> SingleAsync<T>(Func<DbDataReader, T> row) => (await ListAsync(row)).SingleOrDefault();
}
