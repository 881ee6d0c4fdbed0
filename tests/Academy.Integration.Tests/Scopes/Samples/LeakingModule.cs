using Academy.Data;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Scopes.Samples;

/// <summary>A module with each of the faults that must be found.</summary>
public sealed class LeakingModule : IModule
{
    public ModuleManifest Manifest => new("Academy.Integration.Tests", "漏れる", "見本の誤りを持ちます。");

    public static void Use(IServiceCollection services) =>
        services.AddSingleton(provider => ModuleCatalogue.Of([.. Real(services).Assemblies, typeof(LeakingModule).Assembly]));

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/leaks/{id:guid}", ShowAnybodyAsync);
        endpoints.MapGet("/leaks/{id:guid}/own", ShowOwnAsync);
        endpoints.MapGet("/leaks/years/{year:int}", ShowFirstAsync);
        endpoints.MapPost("/leaks/{id:guid}", RenameAnybodyAsync);
    }

    /// <summary>Shows whomever the id names.</summary>
    private static async Task<IResult> ShowAnybodyAsync(Guid id, AcademyDbFactory databases)
    {
        await using var db = databases.Create(DataScope.System("test"));
        return Show(await db.Set<StaffMember>().SingleOrDefaultAsync(row => row.Id == id));
    }

    /// <summary>Shows those of the reader's organisation, and notes nothing.</summary>
    private static async Task<IResult> ShowOwnAsync(Guid id, AcademyDb db) => Show(await db.Set<StaffMember>().SingleOrDefaultAsync(row => row.Id == id));

    /// <summary>Shows somebody of an organisation that the reader is not asked for.</summary>
    private static async Task<IResult> ShowFirstAsync(int year, AcademyDbFactory databases)
    {
        await using var db = databases.Create(DataScope.System("test"));
        return Show(await db.Set<StaffMember>().SingleOrDefaultAsync(row => row.Mail == People.Learner && year > 0));
    }

    /// <summary>Says that there is nobody, and does it all the same.</summary>
    private static async Task<IResult> RenameAnybodyAsync(Guid id, AcademyDbFactory databases)
    {
        await using var db = databases.Create(DataScope.System("test"));
        await db.Set<StaffMember>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployeeNumber, row => row.EmployeeNumber + "x"));
        return TypedResults.NotFound();
    }

    private static IResult Show(StaffMember? member) => member is null ? TypedResults.NotFound() : TypedResults.Text($"{member.FamilyName} {member.GivenName}");

    private static ModuleCatalogue Real(IServiceCollection services) =>
        services.Select(service => service.ImplementationInstance).OfType<ModuleCatalogue>().Single();
}
