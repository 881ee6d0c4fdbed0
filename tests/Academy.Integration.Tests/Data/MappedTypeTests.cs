using Academy.Modularity;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Academy.Integration.Tests.Data;

/// <summary>What SQLite cannot order or compare as PostgreSQL does is no column: instants are UTC <see cref="DateTime"/>, scores integers.</summary>
public sealed class MappedTypeTests
{
    private static readonly HashSet<Type> Unmapped = [typeof(DateTimeOffset), typeof(decimal), typeof(TimeSpan)];

    [Theory, BothDatabases]
    public async Task Model_OfTheProduct_MapsOnlyWhatBothDatabasesOrderAlike(DatabaseProvider provider)
    {
        await using var data = new TestData(await TestDatabase.EmptyAsync(provider));
        await using var db = data.OwnerContext();

        Assert.Empty(Violations(db.Model));
    }

    [Fact]
    public void Model_WithAnotherType_IsCaught()
    {
        Assert.Single(ViolationsOf<DateTimeOffset>());
        Assert.Single(ViolationsOf<DateTimeOffset?>());
        Assert.Single(ViolationsOf<decimal>());
        Assert.Single(ViolationsOf<TimeSpan?>());
        Assert.Empty(ViolationsOf<DateTime?>());
    }

    /// <summary>Of columns: what stands inside a JSON document, as Identity's passkeys, is neither ordered nor compared.</summary>
    private static IEnumerable<string> Violations(IModel model) =>
        from entity in model.GetEntityTypes()
        where !entity.IsMappedToJson()
        from property in entity.GetProperties()
        where Unmapped.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
        select $"{entity.DisplayName()}.{property.Name}";

    private static List<string> ViolationsOf<T>()
    {
        using var db = new Sample<T>();
        return [.. Violations(db.Model)];
    }

    private sealed class Sample<T> : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Row<T>>();
    }

    private sealed class Row<T>
    {
        public int Id { get; init; }
        public T? Value { get; init; }
    }
}
