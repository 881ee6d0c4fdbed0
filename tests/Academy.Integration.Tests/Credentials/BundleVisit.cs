using System.Text.RegularExpressions;
using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Credentials;

/// <summary>The page where HR has the certificates of an office put into one file.</summary>
internal static partial class BundleVisit
{
    public const string Page = "/hr/certificates/bundles";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<string> BundlesAsync(this HttpClient hr) => hr.GetStringAsync(Page, Stop);

    public static Task<HttpResponseMessage> AskForBundleAsync(this HttpClient hr, Guid office) => hr.SubmitAsync(Page, Page, new() { ["Office"] = office.ToString() });

    /// <summary>Where the newest file is offered.</summary>
    public static async Task<string> ZipAddressAsync(this HttpClient hr) => Address().Match(await hr.BundlesAsync()).Value;

    /// <summary>An office at the top of an organisation's chart that has people in or below it.</summary>
    public static async Task<Guid> OfficeAtTheTopAsync(this TestSite site, string code)
    {
        await using var db = site.Db(DataScope.System("test"));
        var mail = code == "131024" ? CertificateSite.Learner : "learner@akiruno.example";
        var path = await (from member in db.Set<StaffMember>()
                          join posting in db.Set<Posting>() on member.Id equals posting.StaffMemberId
                          join version in db.Set<DepartmentVersion>() on posting.DepartmentId equals version.DepartmentId
                          where member.Mail == mail && posting.Kind == PostingKind.Main && posting.ValidUntil == null && version.ValidUntil == null
                          select version.Path).FirstAsync(Stop);
        return Guid.ParseExact(path[..32], "N");
    }

    [GeneratedRegex("/hr/certificates/bundles/[0-9a-f-]{36}/zip")]
    private static partial Regex Address();
}
