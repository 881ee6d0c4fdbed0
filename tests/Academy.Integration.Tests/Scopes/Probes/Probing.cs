using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Testing;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>Tries bindings out on a site, in their order.</summary>
internal static class Probing
{
    /// <returns>All that is not as it must be; empty when nobody gets at what is not theirs.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(TestSite site, IReadOnlyList<Binding> bindings)
    {
        var operations = (await SiteOperations.OfAsync(site)).ToDictionary(operation => operation.Name);
        var world = await World.MakeAsync(site);
        var prober = new Prober(world, await Secrets.ReadAsync(site, world.First));
        var faults = new List<string>();
        foreach (var binding in bindings)
            faults.AddRange(await prober.FaultsAsync(binding, operations[binding.Operation]));
        return faults;
    }
}
