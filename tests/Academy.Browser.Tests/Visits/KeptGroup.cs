using System.Security.Cryptography;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Groups;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Visits;

/// <summary>A term whose first group has begun to work: it talks over two pages, has a file and two versions of a proposal. In the second one nothing has happened yet.</summary>
internal static class KeptGroup
{
    public static Guid Id { get; } = new("01999c00-0000-7000-8000-000000000051");

    /// <summary>Of <see cref="BusyLearner"/>.</summary>
    public static Guid File { get; } = new("01999c00-0000-7000-8000-000000000052");

    private const string First = """
        # 窓口の待ち時間を半分にする

        ## 課題の構造
        月曜の午前に来庁が集中し、平均42分待つ。

        - 記入台で書き直す人が3割いる
        - 職員が**書類を探す時間**が1件4分かかる
        """;

    private const string Second = """
        # 窓口の待ち時間を半分にする

        ## 課題の構造
        月曜の午前に来庁が集中し、平均42分待つ。

        - 記入台で書き直す人が3割いる
        - 職員が**書類を探す時間**が1件4分かかる

        ### 件数

        | 曜日 | 件数 | 平均の待ち時間 |
        |---|--:|--:|
        | 月 | 182 | 42分 |
        | 水 | 96 | 18分 |

        ## 案
        1. 事前に書ける様式を[手引](https://example.jp/guide)に載せる
        2. `受付番号` を画面に出す

        > 窓口の職員5人に聞き取った。

        ```
        待ち時間 = 呼び出した時刻 - 受け付けた時刻
        ```
        """;

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var host = await db.Set<Organisation>().Where(row => row.Code == "130001").Select(row => row.Id).SingleAsync();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        db.Add(new Term
        {
            OrganisationId = host,
            Id = Id,
            TemplateId = KeptTerm.Programme,
            Name = "地域課題の勉強会 第1期",
            NameEnglish = "Local problems, term 1",
            Summary = "身近な行政課題を班で解きます。",
            Terms = CatalogueJson.Write(new TermTerms(null, new(1, 0, PartialCounts: false, [], 0, Assignment: false, Reflection: false), new(3, 7))),
            AnnouncedAt = now,
            CreatedAt = now,
        });
        db.Add(new TermSession
        {
            OrganisationId = host,
            TermId = Id,
            Number = 1,
            Day = new(2027, 2, 2),
            StartMinute = 810,
            Minutes = 180,
            Details = CatalogueJson.Write(new SessionDetails(new("発表", "Presentations"), "発表できる", SessionFormat.Onsite, "研修室", null, null, [], null, null)),
        });
        var learner = await JoinAsync(db, host, BusyLearner.Mail, 1, now);
        var fellow = await JoinAsync(db, host, "sato@akiruno.example", 1, now);
        await JoinAsync(db, host, "ito@chuo.example", 2, now);
        var secretary = await db.Set<StaffMember>().Where(row => row.Mail == "secretariat@academy.example").Select(row => row.Id).SingleAsync();
        db.AddRange(Enumerable.Range(0, 48).Select(number => Message(host, number % 2 == 0 ? fellow : null, number % 2 == 0 ? null : secretary, $"{number + 1}件目の聞き取りを終えました。", now.AddHours(number - 72))));
        var removed = Message(host, learner, null, "書き間違い", now.AddMinutes(-30));
        removed.RemovedAt = now;
        db.AddRange(
            removed, Message(host, fellow, null, "統計は https://example.jp/stats?area=13&year=2026 にあります。\n次回までに読んでおきます。", now.AddMinutes(-20)),
            Message(host, learner, null, "ありがとうございます。", now.AddMinutes(-10)));
        db.AddRange(Version(learner, 1, First, now.AddDays(-1)), Version(fellow, 2, Second, now));
        var content = "%PDF-1.7"u8.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        System.IO.File.WriteAllBytes(site.Services.GetRequiredService<SessionFileStore>().PathOf(hash), content);
        db.Add(new GroupFile
        {
            OrganisationId = host,
            Id = File,
            TermId = Id,
            Group = 1,
            ParticipationId = learner,
            Name = "窓口の職員への聞き取りのまとめ(個人が分からないようにしたもの).pdf",
            MediaType = "application/pdf",
            Bytes = content.Length,
            Hash = hash,
            AddedAt = now,
        });
        await db.SaveChangesAsync();

        ProposalVersion Version(Guid author, int number, string text, DateTime at) => new()
        {
            OrganisationId = host,
            TermId = Id,
            Group = 1,
            Number = number,
            Text = text.ReplaceLineEndings("\n"),
            ParticipationId = author,
            SavedAt = at,
        };
    }

    private static GroupMessage Message(Guid host, Guid? author, Guid? secretary, string text, DateTime at) => new()
    {
        OrganisationId = host,
        TermId = Id,
        Group = 1,
        ParticipationId = author,
        HostStaffId = secretary,
        Text = text,
        PostedAt = at,
    };

    private static async Task<Guid> JoinAsync(DbContext db, Guid host, string mail, int group, DateTime now)
    {
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail);
        var participation = new Participation
        {
            OrganisationId = host,
            TermId = Id,
            HomeOrganisationId = member.OrganisationId,
            StaffMemberId = member.Id,
            Name = $"{member.FamilyName} {member.GivenName}",
            Reading = $"{member.FamilyReading} {member.GivenReading}",
            ReadingKey = member.ReadingKey,
            HomeName = mail.Contains("chuo", StringComparison.Ordinal) ? "中央区" : "あきる野市",
            OfficeName = "情報推進課",
            Group = group,
            ConsentedAt = now,
        };
        db.Add(participation);
        return participation.Id;
    }
}
