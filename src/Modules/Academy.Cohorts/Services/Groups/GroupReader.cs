using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Groups;

/// <summary>The space of a group as somebody sees it who is in it, or hosts its term.</summary>
public sealed class GroupReader(GroupDoor door)
{
    private const int MessagesOfPage = 50;

    /// <summary>In the order in which they were added.</summary>
    public async Task<IReadOnlyList<ReadFile>> FilesAsync(GroupSpace space, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        return await Files(db, space).OrderBy(file => file.AddedAt).ThenBy(file => file.Id).ToListAsync(cancellation);
    }

    /// <param name="space">That the reader came into.</param>
    /// <param name="page">Of the discussion, as it stood in the address.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReadGroup> ReadAsync(GroupSpace space, string? page, CancellationToken cancellation)
    {
        await using var db = door.Open(space);
        var (own, files) = (space.ParticipationId, Files(db, space));
        // Each names the row of the term once more: so SQLite can join it. A few people by a few files are no reason for two queries.
        var read = await (
            from term in db.Set<Term>()
            where term.OrganisationId == space.HostId && term.Id == space.TermId
            select new
            {
                People = db.People(space).Where(row => row.TermId == term.Id).OrderBy(row => row.ReadingKey).ThenBy(row => row.Id)
                    .Select(row => new GroupMember(row.Id, row.Name, row.Reading, row.HomeName, row.OfficeName, row.Id == own)).ToList(),
                Files = files.Where(file => file.TermId == term.Id).OrderBy(file => file.AddedAt).ThenBy(file => file.Id).ToList(),
                Messages = db.Messages(space).Count(),
                Proposal = (
                    from version in db.Versions(space).Where(row => row.TermId == term.Id)
                    join person in db.Set<Participation>() on new { version.OrganisationId, Id = version.ParticipationId } equals new { person.OrganisationId, person.Id }
                    orderby version.Number descending
                    select new SavedMark(version.Number, person.Name, version.SavedAt)).FirstOrDefault(),
            }).AsSingleQuery().SingleAsync(cancellation);
        var cut = PageCut.Of(read.Messages, page, MessagesOfPage);
        var messages = await (
            from message in db.Messages(space)
            join one in db.Set<Participation>() on new { message.OrganisationId, Id = message.ParticipationId } equals new { one.OrganisationId, Id = (Guid?)one.Id } into authors
            from author in authors.DefaultIfEmpty()
            orderby message.PostedAt descending, message.Id descending
            select new ReadMessage(
                message.Id, author == null ? null : author.Name, author == null ? null : author.HomeName, message.RemovedAt == null ? message.Text : null, message.PostedAt,
                message.RemovedAt == null && (own == null || message.ParticipationId == own))).Skip(cut.Skip).Take(cut.Size).ToListAsync(cancellation);
        return new(space, read.People, read.Files, read.Proposal, cut.Page<ReadMessage>(messages));
    }

    private static IQueryable<ReadFile> Files(AcademyDb db, GroupSpace space)
    {
        var own = space.ParticipationId;
        return
            from file in db.Files(space)
            join person in db.Set<Participation>() on new { file.OrganisationId, Id = file.ParticipationId } equals new { person.OrganisationId, person.Id }
            select new ReadFile
            {
                TermId = file.TermId,
                Id = file.Id,
                Name = file.Name,
                MediaType = file.MediaType,
                Bytes = file.Bytes,
                AddedBy = person.Name,
                AddedAt = file.AddedAt,
                IsRemovable = own == null || file.ParticipationId == own,
            };
    }
}
