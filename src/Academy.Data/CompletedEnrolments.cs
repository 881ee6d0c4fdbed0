using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;
using Academy.Domain.Learning;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>What the register knows of a completion: who, what, when, and in which office on that day. Read in the caller's transaction, so that no second connection is needed.</summary>
public static class CompletedEnrolments
{
    /// <summary>Null when the organisation has no such enrolment, or it is not completed.</summary>
    public static async Task<CompletedEnrolment?> FindAsync(AcademyDb db, Guid enrolmentId, CancellationToken cancellation)
    {
        var found = await (
            from fact in db.Set<LearningFact>()
            join member in db.Set<StaffMember>() on fact.StaffMemberId equals member.Id
            join organisation in db.Set<Organisation>() on fact.OrganisationId equals organisation.Id
            join release in db.Set<Release>() on fact.ReleaseId equals release.Id
            join track in db.Set<Track>() on release.TrackId equals track.Id
            where fact.EnrolmentId == enrolmentId && fact.Status == LearningStatus.Completed && fact.CompletedOn != null
            select new
            {
                member.Id,
                member.FamilyName,
                member.GivenName,
                member.FamilyReading,
                member.GivenReading,
                Organisation = organisation.Name,
                organisation.Settings,
                Course = new LocalText(release.Title, release.TitleEnglish),
                track.Accent,
                Track = new LocalText(track.Title, track.TitleEnglish),
                release.Number,
                release.Minutes,
                release.Outline,
                CompletedOn = fact.CompletedOn!.Value,
            }).SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var outline = CatalogueJson.Read<CourseOutline>(found.Outline);
        return new(
            found.Id,
            new PersonName(found.FamilyName, found.GivenName, found.FamilyReading, found.GivenReading),
            found.Organisation,
            OrganisationSettings.Read(found.Settings).Certificate,
            await OfficeAsync(db, found.Id, found.CompletedOn, cancellation),
            found.Course,
            found.Accent,
            found.Track,
            found.Number,
            outline.Items.Count(item => item.Kind == OutlineItemKind.Lesson),
            found.Minutes,
            found.CompletedOn,
            outline.ValidMonths is { } months ? CertificateTerm.LastDay(found.CompletedOn, months) : null);
    }

    /// <summary>The office of the main posting of a day with those above it, the highest first; null without one.</summary>
    private static async Task<string?> OfficeAsync(AcademyDb db, Guid staffMemberId, DateOnly day, CancellationToken cancellation)
    {
        var chart = db.Set<DepartmentVersion>().Where(office => office.ValidFrom <= day && (office.ValidUntil == null || office.ValidUntil > day));
        var names = await (
            from posting in db.Set<Posting>()
            join own in chart on posting.DepartmentId equals own.DepartmentId
            from office in chart
            where posting.StaffMemberId == staffMemberId && posting.Kind == PostingKind.Main
                && posting.ValidFrom <= day && (posting.ValidUntil == null || posting.ValidUntil > day)
                && own.Path.StartsWith(office.Path)
            orderby office.Path.Length
            select office.Name).ToListAsync(cancellation);
        return names.Count == 0 ? null : string.Join(' ', names);
    }
}

/// <summary>A completion as the register has it.</summary>
/// <param name="Settings">How the organisation issues certificates; null: as the product does.</param>
/// <param name="Office">Of the main posting on the day of the completion; null without one.</param>
/// <param name="Lessons">Of the release.</param>
/// <param name="Minutes">Of the release.</param>
/// <param name="CompletedOn">In Tokyo.</param>
/// <param name="ValidUntil">The last day of its certificate, as the release has it; null: without end.</param>
public sealed record CompletedEnrolment(
    Guid StaffMemberId,
    PersonName Name,
    string Organisation,
    CertificateSettings? Settings,
    string? Office,
    LocalText Course,
    string Accent,
    LocalText Track,
    int Release,
    int Lessons,
    int Minutes,
    DateOnly CompletedOn,
    DateOnly? ValidUntil);
