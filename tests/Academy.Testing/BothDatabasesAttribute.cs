using System.Reflection;
using Academy.Modularity;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Academy.Testing;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL; each row bears its database as a trait.</summary>
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseProvider>().Select(provider => new TheoryDataRow(provider).WithTrait("Database", provider.ToString()))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
