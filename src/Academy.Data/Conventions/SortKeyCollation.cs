using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data.Conventions;

/// <summary>Gives sort keys the collation that compares bytes; SQLite's default does that already.</summary>
internal static class SortKeyCollation
{
    public static void Apply(ModelBuilder model, DatabaseProvider provider)
    {
        if (provider != DatabaseProvider.PostgreSql)
            return;
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
            if (property.FindAnnotation(TableConventions.SortKeyAnnotation) is not null)
                property.SetCollation("C");
    }
}
