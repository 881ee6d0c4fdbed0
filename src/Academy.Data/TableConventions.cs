using System.Linq.Expressions;
using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data;

/// <summary>What all tables share, said once.</summary>
internal static class TableConventions
{
    /// <summary>
    /// The key is (organisation, id): the organisation leads every index, and references carry it along,
    /// so that a row can never point into another organisation.
    /// </summary>
    public static void IsOwnedByOrganisation<TRow>(this EntityTypeBuilder<TRow> table, Expression<Func<TRow, Guid>> id)
        where TRow : class, IOrganisationOwned
    {
        var idName = ((MemberExpression)id.Body).Member.Name;
        table.HasKey(nameof(IOrganisationOwned.OrganisationId), idName);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A reference inside the organisation. Nothing is deleted by cascade: what is referred to stays.</summary>
    public static void RefersTo<TRow, TTarget>(this EntityTypeBuilder<TRow> table, Expression<Func<TRow, object?>> key)
        where TRow : class
        where TTarget : class =>
        table.HasOne<TTarget>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    /// <summary>Compared byte by byte, alike in C#, SQLite and PostgreSQL.</summary>
    public static PropertyBuilder<string> IsSortKey(this PropertyBuilder<string> property) =>
        property.HasAnnotation(SortKeyAnnotation, true);

    public const string SortKeyAnnotation = "Academy:SortKey";
}
