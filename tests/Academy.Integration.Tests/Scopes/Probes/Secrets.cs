using Academy.Data.Catalogue;
using Academy.Data.Credentials;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>Texts that only the first organisation's rows hold: names, numbers, titles and ids.</summary>
internal sealed class Secrets
{
    private readonly HashSet<string> _texts = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The names of the learner whose rows are tried out, as pages show them.</summary>
    public required IReadOnlyList<string> OfLearner { get; init; }

    public static async Task<Secrets> ReadAsync(TestSite site, Sample first)
    {
        await using var db = site.Db(DataScope.System("test"));
        var staff = await db.Set<StaffMember>().Where(row => row.OrganisationId == first.OrganisationId).ToListAsync(Stop);
        var secrets = new Secrets { OfLearner = [.. staff.Where(row => row.Id == first.Learner).SelectMany(NamesOf)] };
        secrets._texts.UnionWith(staff.SelectMany(row => (string[])[.. NamesOf(row), .. row.Mail is { } mail ? [mail] : (string[])[], .. Both(row.Id)]));
        secrets._texts.UnionWith((await db.Set<Certificate>().Where(row => row.OrganisationId == first.OrganisationId).ToListAsync(Stop))
            .SelectMany(row => (string[])[row.VerificationId, .. Both(row.Id), .. Both(row.EnrolmentId)]));
        secrets._texts.UnionWith(await db.Set<Release>().Where(row => row.Slug == SampleCourse.Own).Select(row => row.Title).ToListAsync(Stop));
        secrets._texts.UnionWith(((Guid[])[first.OrganisationId, first.Office, first.Bundle, first.Notice, first.Work, first.OtherWork]).SelectMany(Both));
        var elsewhere = await db.Set<DepartmentVersion>().Where(row => row.OrganisationId != first.OrganisationId).Select(row => row.Name).ToListAsync(Stop);
        secrets._texts.UnionWith(await db.Set<DepartmentVersion>().Where(row => row.OrganisationId == first.OrganisationId && !elsewhere.Contains(row.Name)).Select(row => row.Name).ToListAsync(Stop));
        return secrets;
    }

    /// <summary>Those in an answer that were not in the question.</summary>
    public IEnumerable<string> In(Said answer, IEnumerable<string> sent)
    {
        var known = sent.ToList();
        return _texts.Where(text => answer.Text.Contains(text, StringComparison.OrdinalIgnoreCase) && !known.Exists(value => value.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> NamesOf(StaffMember member) =>
        from space in new[] { "", " ", "\u3000" }
        from name in new[] { member.FamilyName + space + member.GivenName, member.FamilyReading + space + member.GivenReading }
        select name;

    private static IEnumerable<string> Both(Guid id) => [id.ToString(), id.ToString("N")];
}
