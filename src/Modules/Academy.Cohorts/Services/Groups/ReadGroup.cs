using Academy.Domain.Lists;

namespace Academy.Cohorts.Services.Groups;

/// <summary>What is in the space of a group.</summary>
/// <param name="People">By reading.</param>
/// <param name="Files">In the order in which they were added.</param>
/// <param name="Proposal">Null while nobody has saved one.</param>
/// <param name="Messages">The newest first.</param>
public sealed record ReadGroup(
    GroupSpace Space, IReadOnlyList<GroupMember> People, IReadOnlyList<ReadFile> Files, SavedMark? Proposal, ListPage<ReadMessage> Messages);

/// <param name="Id">Of the participation.</param>
public sealed record GroupMember(Guid Id, string Name, string Reading, string HomeName, string? OfficeName, bool IsReader);

/// <summary>A file of a group.</summary>
public sealed record ReadFile
{
    public required Guid TermId { get; init; }
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    public required long Bytes { get; init; }

    /// <summary>The name of whoever of the group did.</summary>
    public required string AddedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>Whether the reader may take it away.</summary>
    public required bool IsRemovable { get; init; }
}

/// <summary>That a proposal was saved, by whom and when.</summary>
/// <param name="Number">Of the version.</param>
/// <param name="SavedAt">UTC.</param>
public sealed record SavedMark(int Number, string SavedBy, DateTime SavedAt);

/// <param name="Author">Null when the host said it.</param>
/// <param name="HomeName">Whom the author works for.</param>
/// <param name="Text">Null when it was taken away.</param>
/// <param name="PostedAt">UTC.</param>
/// <param name="IsRemovable">Whether the reader may take it away.</param>
public sealed record ReadMessage(Guid Id, string? Author, string? HomeName, string? Text, DateTime PostedAt, bool IsRemovable);
