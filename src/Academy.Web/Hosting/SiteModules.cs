using Academy.Modularity;

namespace Academy.Web.Hosting;

/// <summary>The modules of this site.</summary>
internal static class SiteModules
{
    public static ModuleCatalogue All() => ModuleCatalogue.Of(
        typeof(Accounts.Module).Assembly,
        typeof(Catalogue.Module).Assembly,
        typeof(Cohorts.Module).Assembly,
        typeof(Credentials.Module).Assembly,
        typeof(Learning.Module).Assembly,
        typeof(Notifications.Module).Assembly,
        typeof(Operations.Module).Assembly,
        typeof(Organisations.Module).Assembly,
        typeof(Reporting.Module).Assembly);
}
