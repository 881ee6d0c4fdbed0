using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.Recordings;

/// <summary>What somebody has watched as it is kept: <c>[[0,120],[300,412]]</c>.</summary>
internal static class WatchedJson
{
    public static string Write(WatchedParts watched) => CatalogueJson.Write(watched.List.Select(part => new[] { part.From, part.Until }));

    public static WatchedParts Read(string json, int length) => WatchedParts.Of(CatalogueJson.Read<int[][]>(json).Select(part => new WatchedPart(part[0], part[1])), length);
}
