using System.Security.Cryptography;
using System.Text;
using Academy.Data;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Cohorts.Groups;
using Academy.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>What a group has now, to be handed in: its proposal and its files.</summary>
/// <param name="Proposal">The number of the newest version; null when nobody has written one.</param>
/// <param name="AllFiles">In the order in which they were added, those that were taken away among them.</param>
public sealed record GroupWork(int? Proposal, IReadOnlyList<GroupFile> AllFiles)
{
    /// <summary>Those that are there.</summary>
    public IReadOnlyList<GroupFile> Files => [.. AllFiles.Where(file => file.RemovedAt is null)];

    /// <summary>Stands for all of it: what was looked at is what is handed in.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Proposal} {string.Join(' ', Files.Select(file => file.Id.ToString("N")))}")));

    /// <summary>Those that went along with a submission, whatever became of them since.</summary>
    public IReadOnlyList<GroupFile> FilesOf(Submission submission) =>
        CatalogueJson.Read<List<Guid>>(submission.Files) is var ids ? [.. AllFiles.Where(file => ids.Contains(file.Id))] : [];

    /// <summary>All files of a group.</summary>
    internal static IQueryable<GroupFile> FilesOf(AcademyDb db, Guid hostId, Guid termId, int group) => db.Set<GroupFile>().AsNoTracking()
        .Where(row => row.OrganisationId == hostId && row.TermId == termId && row.Group == group).OrderBy(row => row.AddedAt).ThenBy(row => row.Id);

    /// <summary>All versions of a group's proposal.</summary>
    internal static IQueryable<ProposalVersion> ProposalsOf(AcademyDb db, Guid hostId, Guid termId, int group) => db.Set<ProposalVersion>().AsNoTracking()
        .Where(row => row.OrganisationId == hostId && row.TermId == termId && row.Group == group);

    /// <summary>What a group handed in, marked or decided on at the same time, is worked on by one after the other.</summary>
    internal static Task HoldAsync(AcademyDb db, Guid termId, int group, CancellationToken cancellation) =>
        KeyLock.HoldAsync(db, $"submission:{termId:N}:{group}", cancellation);
}
