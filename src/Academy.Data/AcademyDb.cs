using System.Linq.Expressions;
using Academy.Data.Accounts;
using Academy.Data.Catalogue;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Conventions;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>The one EF context. It sees what its <see cref="Scope"/> allows, and nothing before a scope is given.</summary>
public sealed class AcademyDb(DbContextOptions<AcademyDb> options) : IdentityUserContext<Account, Guid>(options)
{
    public DataScope Scope { get; internal set; } = DataScope.None;

    /// <summary>Work was written in the transaction that is under way.</summary>
    internal bool HasNewWork { get; set; }

    public DatabaseProvider Provider => Database.IsNpgsql() ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite;

    // The filters below are part of the cached model; what they compare with is read from the context at each query.
    private bool SeesAll => Scope.IsSystem;

    private Guid Organisation => Scope.OrganisationId ?? Guid.Empty;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityTables.Name(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AcademyDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).ToList())
            if (entity.IsAssignableTo(typeof(ISeenByHome)))
                Filter<ISeenByHome>(builder, entity, row => SeesAll || row.OrganisationId == Organisation || row.HomeOrganisationId == Organisation);
            else if (entity.IsAssignableTo(typeof(IOrganisationOwned)))
                Filter<IOrganisationOwned>(builder, entity, row => SeesAll || row.OrganisationId == Organisation);
            else if (entity.IsAssignableTo(typeof(ICourseContent)))
                Filter<ICourseContent>(builder, entity, row => SeesAll
                    || Set<Offering>().Any(offering => offering.OrganisationId == Organisation && offering.CourseId == row.CourseId));
        builder.Entity<Course>().HasQueryFilter(FilterName, row => SeesAll
            || Set<Offering>().Any(offering => offering.OrganisationId == Organisation && offering.CourseId == row.Id));
        builder.Entity<Programme>().HasQueryFilter(FilterName, row => SeesAll || row.ForEveryone || row.OrganisationId == Organisation);
        builder.Entity<Term>().HasQueryFilter(FilterName, row => SeesAll || row.AnnouncedAt != null || row.OrganisationId == Organisation);
        builder.Entity<TermSession>().HasQueryFilter(FilterName, row => SeesAll
            || row.OrganisationId == Organisation
            || Set<Term>().Any(term => term.OrganisationId == row.OrganisationId && term.Id == row.TermId));
        builder.Entity<Recruitment>().HasQueryFilter(FilterName, row => SeesAll
            || row.OrganisationId == Organisation
            || Set<Term>().Any(term => term.OrganisationId == row.OrganisationId && term.Id == row.TermId));
        builder.Entity<Application>().HasQueryFilter(FilterName, row => SeesAll
            || row.OrganisationId == Organisation
            || (row.HostOrganisationId == Organisation && row.SubmittedAt != null));
        SortKeyCollation.Apply(builder, Provider);
    }

    /// <summary>The name of the filter that separates organisations.</summary>
    public const string FilterName = "organisation";

    private static void Filter<TRow>(ModelBuilder model, Type entity, Expression<Func<TRow, bool>> filter)
    {
        var row = Expression.Parameter(entity, "row");
        var body = new Replace(filter.Parameters[0], row).Visit(filter.Body);
        model.Entity(entity).HasQueryFilter(FilterName, Expression.Lambda(body, row));
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
