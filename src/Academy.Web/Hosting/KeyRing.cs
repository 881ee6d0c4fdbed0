using System.Xml.Linq;
using Academy.Data;
using Academy.Data.Keys;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Academy.Web.Hosting;

/// <summary>Where the keys of cookies and antiforgery tokens rest: the data directory, or on PostgreSQL the database, for all web nodes alike.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Academy");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = provider.GetRequiredService<IOptions<AcademyOptions>>().Value.Database.Provider == DatabaseProvider.PostgreSql
                ? new DatabaseRepository(provider.GetRequiredService<AcademyDbFactory>())
                : new FileSystemXmlRepository(
                    new DirectoryInfo(provider.GetRequiredService<SiteDirectories>().Data("keys")), provider.GetRequiredService<ILoggerFactory>()));
    }

    private sealed class DatabaseRepository(AcademyDbFactory databases) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var db = databases.Create(DataScope.None);
            return [.. db.Set<DataProtectionKey>().AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var db = databases.Create(DataScope.None);
            db.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
            db.SaveChanges();
        }
    }
}
