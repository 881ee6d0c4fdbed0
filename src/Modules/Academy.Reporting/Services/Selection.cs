using Academy.Domain.Reporting;
using Microsoft.AspNetCore.Http.Extensions;

namespace Academy.Reporting.Services;

/// <summary>What of the figures an address asks for.</summary>
/// <param name="Office">A node of the tree.</param>
/// <param name="OwnOnly">The node's own people, those below it not among them.</param>
/// <param name="Course">Its slug; null for all.</param>
/// <param name="Track">Its accent; null for all.</param>
public sealed record Selection(ReportPeriod Period, string Office, bool OwnOnly = false, string? Course = null, string? Track = null)
{
    /// <summary>The same, of another office and its people.</summary>
    public Selection At(OfficeNode node, bool ownOnly = false) => this with { Office = node.Id, OwnOnly = ownOnly };

    /// <summary>An address below <c>/hr</c> that asks for this.</summary>
    public string Address(string path, params (string Name, string? Value)[] others)
    {
        var query = new QueryBuilder { { "year", $"{Period.Year.Year}" }, { "on", $"{Period.AsOf:O}" } };
        foreach (var (name, value) in new[] { ("office", Office), ("own", OwnOnly ? "true" : null), ("course", Course), ("track", Track) }.Concat(others))
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        return path + query;
    }
}
