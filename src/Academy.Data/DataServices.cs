using Academy.Data.Conventions;
using Academy.Data.HotPages;
using Academy.Data.Jobs;
using Academy.Data.Migrations;
using Academy.Data.Reporting;
using Academy.Data.Separation;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Data;

/// <summary>The wiring of the database.</summary>
public static class DataServices
{
    public static IServiceCollection AddAcademyData(this IServiceCollection services)
    {
        services.AddScoped<CurrentScope>();
        services.AddSingleton<SiteDirectories>();
        services.AddSingleton<Holidays>();
        services.AddSingleton<DatabaseConnection>();
        services.AddPooledDbContextFactory<AcademyDb>((provider, options) =>
            options.UseAcademyDatabase(provider.GetRequiredService<DatabaseConnection>())
                .AddInterceptors(
                    new CountingInterceptor(provider.GetRequiredService<CommandCounter>()),
                    new ChangedFigures(provider.GetRequiredService<TimeProvider>()),
                    new WakingInterceptor(provider.GetRequiredService<WorkSignal>(), provider.GetRequiredService<WorkSteps>())));
        services.AddSingleton<CommandCounter>();
        services.AddSingleton<PageReader>();
        services.AddSingleton<SqliteEventQueue>();
        services.AddSingleton<EventWriter>();
        services.AddSingleton<ListedReleases>();
        services.AddSingleton<CourseLists>();
        services.AddSingleton<ReleaseNames>();
        services.AddSingleton<LessonPage>();
        services.AddSingleton<AcademyDbFactory>();
        services.AddScoped(provider => provider.GetRequiredService<AcademyDbFactory>()
            .Create(provider.GetRequiredService<CurrentScope>().Value));
        services.AddSingleton<Migrator>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<NoticeBoard>();
        services.AddSingleton<WorkBoard>();
        services.AddSingleton<WorkSignal>();
        services.AddSingleton<WorkSteps>();
        services.AddSingleton<ReleaseGaps>();
        return services;
    }

    internal static DbContextOptionsBuilder UseAcademyDatabase(this DbContextOptionsBuilder options, DatabaseConnection connection, bool asOwner = false)
    {
        if (connection.Provider == DatabaseProvider.PostgreSql)
            options.UseNpgsql(asOwner ? connection.Owner : connection.Application, npgsql => npgsql.EnableRetryOnFailure(0));
        else
            options.UseSqlite(connection.Application).AddInterceptors(new SqliteSettings());
        return options
            .AddInterceptors(new ScopeInterceptor(), new OwnershipGuard())
            .ConfigureWarnings(warnings => warnings.Ignore(
                // Migrations are hand-written; a test holds them against the model instead of a snapshot.
                RelationalEventId.PendingModelChangesWarning,
                // Identity maps more of an account than is kept here.
                CoreEventId.MappedPropertyIgnoredWarning));
    }
}
