using Academy.Cohorts.Services.Groups;

namespace Academy.Cohorts.Pages;

/// <summary>A page in the space of a group: of who is in it, or of its host.</summary>
public interface IGroupPage
{
    GroupSpace Space { get; }

    /// <summary>Of the space.</summary>
    string GroupAddress { get; }

    /// <summary>Of the proposal.</summary>
    string ProposalAddress => $"{GroupAddress}/proposal";

    string HistoryAddress => $"{ProposalAddress}/history";

    /// <summary>What was just done.</summary>
    string? Said { get; }
}

/// <summary>The page with all that is in the space.</summary>
public interface IGroupSpacePage : IGroupPage
{
    ReadGroup Read { get; }

    /// <summary>What somebody is about to say.</summary>
    string? Message { get; }
}
