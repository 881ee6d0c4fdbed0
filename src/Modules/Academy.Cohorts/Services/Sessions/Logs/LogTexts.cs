using Academy.Cohorts.Localization;
using Academy.Domain.Cohorts.Sessions.Logs;
using Academy.Domain.Time;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Sessions.Logs;

/// <summary>Logs of meetings in words.</summary>
public sealed class LogTexts(IStringLocalizer<Text> text)
{
    /// <summary>What is wrong with a file, and what to do about it.</summary>
    public string Fault(LogFault fault) => fault switch
    {
        LogFault.Empty => text["ファイルが空です。会議ツールから保存し直したファイルを選んでください。"],
        LogFault.TooLarge => text["ファイルが大きすぎます。1MBまでのファイルを選んでください。"],
        LogFault.NotText => text["文字を読み取れませんでした。会議ツールが書き出したCSVファイル(UTF-8、UTF-16、Shift_JIS)を選んでください。"],
        LogFault.NoHead => text["見出しの行が見つかりません。「名前」「参加時刻」「退出時刻」のような見出しのあるファイルを選んでください。"],
        LogFault.NoRows => text["見出しの下に行がありません。参加者の行があるファイルを選んでください。"],
        _ => text["行が多すぎます。見出しを除いて5,000行までのファイルを選んでください。"],
    };

    public string Column(LogColumn column) => column switch
    {
        LogColumn.Name => text["氏名"],
        LogColumn.Mail => text["メールアドレス"],
        LogColumn.Joined => text["参加した時刻"],
        LogColumn.Left => text["退出した時刻"],
        LogColumn.Duration => text["参加した時間の長さ"],
        _ => text["待機室にいたかどうか"],
    };

    /// <summary>What speaks for a participant.</summary>
    public string Ground(LogMatch match) => match switch
    {
        { Candidates.Count: > 1 } => text["候補が{0}人います", match.Candidates.Count],
        { Ground: MatchGround.Mail } => text["メールアドレスが一致"],
        { Ground: MatchGround.Name } => text["氏名が一致"],
        { Ground: MatchGround.NameWithin } => text["氏名を含む"],
        { Ground: MatchGround.Reading } => text["ふりがなが一致"],
        { Ground: MatchGround.Family } => text["姓と団体が一致"],
        _ => text["一致する参加者はいません"],
    };

    /// <summary>As 「13:28–16:30(180分)」.</summary>
    public string There(Presence presence) => presence is { From: { } from, Until: { } until }
        ? text["{0}({1}分)", TokyoTime.ClockRange(from, until), presence.Minutes]
        : text["{0}分", presence.Minutes];
}
