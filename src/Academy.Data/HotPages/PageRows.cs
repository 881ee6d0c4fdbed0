using System.Data.Common;

namespace Academy.Data.HotPages;

/// <summary>The results of a page's statements, read one after the other.</summary>
public sealed class PageRows(DbDataReader reader, CancellationToken cancellation)
{
    private bool _isFirst = true;

    /// <summary>All rows of the next statement.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        await foreach (var each in EachAsync(row))
            rows.Add(each);
        return rows;
    }

    /// <summary>The rows of the next statement as they come from the database, for what would be too much to hold.</summary>
    public async IAsyncEnumerable<T> EachAsync<T>(Func<DbDataReader, T> row)
    {
        if (!_isFirst && !await reader.NextResultAsync(cancellation))
            throw new InvalidOperationException("There are more reads than statements.");
        _isFirst = false;
        while (await reader.ReadAsync(cancellation))
            yield return row(reader);
    }

    /// <summary>The one row of the next statement, or the default when it has none.</summary>
    public async Task<T?> SingleAsync<T>(Func<DbDataReader, T> row) => (await ListAsync(row)).SingleOrDefault();
}
