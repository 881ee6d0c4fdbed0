using Academy.Integration.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Academy.Integration.Tests;

/// <summary>
/// The classes whose tests take a minute or more one after another begin first: those that began last would keep one core busy while the others wait. The rest is
/// in an order that is as good as drawn, as is the runner's own.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["KillTests", "MailKillTests", "ScopeTests", "PlaceTests", "ConstantQueryTests", "RecruitmentPropertyTests", "OverlongFieldTests", "MigrationTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => Long.Any(name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)))
            .ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
}
