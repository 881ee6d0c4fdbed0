using Academy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Takes the query filters out of a site's model: what still separates organisations is the database itself.</summary>
internal sealed class WithoutFilters(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public static void Use(IServiceCollection services) =>
        services.ConfigureDbContext<AcademyDb>(options => options.ReplaceService<IModelCustomizer, WithoutFilters>());

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            entity.SetQueryFilter(AcademyDb.FilterName, null);
    }
}
