namespace Academy.Architecture.Tests.Agreed;

/// <summary>
/// Every place that looks across organisations, by its purpose as given to <c>DataScope.System</c>, with the reason why one
/// organisation's rows are not enough there. Adding a place means arguing for it here.
/// </summary>
internal static class SystemScopes
{
    public static IReadOnlyList<(string Path, string Purpose, string Reason)> Callers { get; } = [];
}
