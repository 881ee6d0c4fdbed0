using Academy.Modularity.Navigation;

namespace Academy.Operations.Services;

/// <summary>The administrators of a municipality may not open <c>/admin/jobs</c>, and are not led there.</summary>
internal sealed class JobsEntry(SiteOperators operators) : INavigationCondition
{
    public string Href => "/admin/jobs";

    public Task<bool> HoldsAsync() => operators.IncludeReaderAsync(CancellationToken.None);
}
