using System.Security.Cryptography;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Assignments;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Visits;

/// <summary>A term whose groups have handed in: the first one's work was returned, accepted and is on show; that of the second one is being marked. The secretariat marks too.</summary>
internal static class KeptAssignment
{
    private const string Text = "# 申請書を書く時間をなくし、窓口の待ち時間を半分にする\n\n## 課題\n住民票の写しの申請は年に12,400件あり、1件あたり平均18分待っている。\n\n## 解決案\n- 転入と同時に来る人へ、事前に書ける用紙を案内する。\n- 記載台を2台減らし、入力の端末を1台置く。";

    private static readonly byte[] Table = "月,待ち時間\n4月,18分\n"u8.ToArray();

    public static Guid Id { get; } = new("01999c00-0000-7000-8000-000000000053");

    /// <summary>What the first group handed in.</summary>
    public static Guid Shown { get; } = new("01999c00-0000-7000-8000-000000000051");

    /// <summary>What the second group handed in.</summary>
    public static Guid ToMark { get; } = new("01999c00-0000-7000-8000-000000000052");

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var host = await db.Set<Organisation>().Where(row => row.Code == "130001").Select(row => row.Id).SingleAsync();
        AddTerm(db, host, now);
        var (first, second) = (
            Join(host, await db.Set<StaffMember>().SingleAsync(row => row.Mail == BusyLearner.Mail), 1, now),
            Join(host, await db.Set<StaffMember>().SingleAsync(row => row.Mail == "sato@akiruno.example"), 2, now));
        db.AddRange(first, second);
        var staff = await db.Set<StaffMember>().Where(row => row.OrganisationId == first.OrganisationId).ToDictionaryAsync(row => row.Mail!, row => row.Id);
        var (secretary, other) = (staff["secretariat@academy.example"], staff["hasegawa@academy.example"]);
        var file = File(first, now);
        await System.IO.File.WriteAllBytesAsync(site.Services.GetRequiredService<SessionFileStore>().PathOf(file.Hash), Table);
        db.AddRange(Proposal(first, 1, now), Proposal(first, 2, now), Proposal(second, 1, now), file);
        db.AddRange(Submission(first, 1, SubmissionState.Returned, now.AddDays(-3)), Submission(first, 2, SubmissionState.Accepted, now.AddDays(-1), Shown, file), Submission(second, 1, SubmissionState.Submitted, now, ToMark));
        foreach (var assessor in new[] { secretary, other })
        {
            db.Add(new TermAssessor { OrganisationId = first.OrganisationId, TermId = Id, StaffMemberId = assessor, NamedAt = now });
            db.Add(Marks(first.OrganisationId, Shown, assessor, "[4,3,3,2]", now));
        }

        db.Add(Marks(first.OrganisationId, ToMark, other, "[3,3,2,1]", now));
        db.Add(new ShowcaseConsent { OrganisationId = first.OrganisationId, SubmissionId = Shown, ParticipationId = first.Id, GivenAt = now });
        db.Add(new PresentationOrder
        {
            OrganisationId = first.OrganisationId,
            TermId = Id,
            Groups = "[2,1]",
            Seed = PresentationDraw.SeedOf("2\n1\n"),
            FirstAfter = 5,
            Minutes = 14,
            ChangedAt = now,
            Version = 1,
        });
        await db.SaveChangesAsync();
    }

    private static void AddTerm(DbContext db, Guid host, DateTime now)
    {
        db.Add(new Term
        {
            OrganisationId = host,
            Id = Id,
            TemplateId = KeptTerm.Programme,
            Name = "窓口を変える勉強会 第1期",
            NameEnglish = "Changing the counter, term 1",
            Summary = "窓口の課題を班で解きます。",
            Terms = CatalogueJson.Write(new TermTerms(
                new("身近な行政課題の解決", "グループで1つ選び、\n12枚以内にまとめます。", 3), new(1, 0, PartialCounts: false, [], 0, Assignment: true, Reflection: false), new(3, 7))),
            AnnouncedAt = now,
            CreatedAt = now,
        });
        db.Add(new TermSession
        {
            OrganisationId = host,
            TermId = Id,
            Number = 1,
            Day = new(2026, 12, 8),
            StartMinute = 810,
            Minutes = 180,
            Details = CatalogueJson.Write(new SessionDetails(new("班の発表", "Presentations"), "伝えられる", SessionFormat.Onsite, "第1会議室", null, null, [], null, null)),
        });
    }

    private static Participation Join(Guid host, StaffMember member, int group, DateTime now) => new()
    {
        OrganisationId = host,
        TermId = Id,
        HomeOrganisationId = member.OrganisationId,
        StaffMemberId = member.Id,
        Name = $"{member.FamilyName} {member.GivenName}",
        Reading = $"{member.FamilyReading} {member.GivenReading}",
        ReadingKey = member.ReadingKey,
        HomeName = "あきる野市",
        Group = group,
        ConsentedAt = now,
    };

    private static ProposalVersion Proposal(Participation person, int number, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        TermId = person.TermId,
        Group = person.Group!.Value,
        Number = number,
        Text = Text,
        ParticipationId = person.Id,
        SavedAt = now,
    };

    private static GroupFile File(Participation person, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        TermId = person.TermId,
        Group = person.Group!.Value,
        ParticipationId = person.Id,
        Name = "窓口の待ち時間 月別の集計(発表用).csv",
        MediaType = "text/csv",
        Bytes = Table.Length,
        Hash = Convert.ToHexStringLower(SHA256.HashData(Table)),
        AddedAt = now,
    };

    private static Submission Submission(Participation person, int number, SubmissionState state, DateTime at, Guid? id = null, params GroupFile[] files) => new()
    {
        OrganisationId = person.OrganisationId,
        Id = id ?? Guid.CreateVersion7(),
        TermId = person.TermId,
        Group = person.Group!.Value,
        Number = number,
        ProposalNumber = number,
        Files = CatalogueJson.Write(files.Select(file => file.Id)),
        ParticipationId = person.Id,
        SubmittedAt = at,
        State = state,
        Comment = state is SubmissionState.Returned ? "費用の見積りと、やめる基準を足してください。" : null,
        DecidedAt = state is SubmissionState.Submitted ? null : at.AddHours(20),
        ShowcasedAt = id == Shown ? at.AddHours(22) : null,
    };

    private static Assessment Marks(Guid organisationId, Guid submissionId, Guid assessor, string marks, DateTime now) => new()
    {
        OrganisationId = organisationId,
        SubmissionId = submissionId,
        AssessorId = assessor,
        Marks = marks,
        Comment = "待ち時間を月ごとに測っている点がよいです。\n費用は、端末の保守まで含めてください。",
        SavedAt = now,
        HandedInAt = now,
    };
}
