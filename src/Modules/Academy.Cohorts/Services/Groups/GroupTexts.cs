using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Groups.Proposals;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Groups;

/// <summary>What is typed in the space of a group, and what is said of it.</summary>
public sealed class GroupTexts(IStringLocalizer<Text> text)
{
    /// <summary>As it is kept: a line ends with a line feed, and what nobody sees is gone.</summary>
    public static string Typed(string? typed) => string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(letter => !char.IsControl(letter) || letter is '\n' or '\t')).TrimEnd();

    /// <summary>Why a message is not taken; null when it is.</summary>
    public string? MessageRefusal(string message) => message.Trim().Length == 0
        ? text["書き込む内容を入力してください。"].Value
        : message.Length > GroupTalk.Longest ? text["書き込みは{0}文字までにしてください。今は{1}文字です。", Count(GroupTalk.Longest), Count(message.Length)].Value : null;

    /// <summary>Why a proposal is not taken; null when it is.</summary>
    public string? ProposalRefusal(string proposal) => proposal.Trim().Length == 0
        ? text["提案を入力してください。"].Value
        : proposal.Length > ProposalBook.Longest ? text["提案は{0}文字までにしてください。今は{1}文字です。", Count(ProposalBook.Longest), Count(proposal.Length)].Value : null;

    /// <summary>40,000.</summary>
    public static string Count(int letters) => letters.ToString("N0", CultureInfo.InvariantCulture);
}
