using System.Text;

namespace Academy.Integration.Tests.Cohorts.Sessions.Logs;

/// <summary>
/// Logs of the first session, 13:30 to 16:30 on 15 December 2026, in the forms of three tools: 青木 by her mail address; 伊藤 from 13:45, by name; 秋川 by computer
/// until 15:00 and by telephone from 14:30; the lecturer.
/// </summary>
internal static class SampleLogs
{
    /// <summary>Of all rows, those of the lecturer the last.</summary>
    private static readonly (string Name, string Mail, string From, string Until, int Minutes)[] Rows =
    [
        ("青木", "Learner@chuo.example", "13:22:10", "14:40:00", 78),
        ("青木", "Learner@chuo.example", "14:41:30", "16:33:05", 112),
        ("中央区 伊藤拓也", "", "13:45:00", "16:30:30", 166),
        ("秋川 陽菜(あきる野市)", "", "13:29:00", "15:00:00", 91),
        ("あきかわはるな", "", "14:30:00", "16:28:00", 118),
        ("講師 山田", "yamada@lecturer.example", "13:00:00", "16:40:00", 220),
    ];

    /// <summary>In Japanese: UTF-8 with a byte order mark, commas, two lines about the meeting above.</summary>
    public static byte[] Zoom { get; } = Bytes(new UTF8Encoding(true), Lines(
        ["ミーティングID,トピック,開始時刻,終了時刻,ユーザーのメール,時間(分),参加者数", "990 0011 2233,\"勉強会, 第1回\",2026/12/15 12:58:00,2026/12/15 16:41:00,jimukyoku@academy.example,223,5", "",
            "名前(元の名前),ユーザーのメール,参加時刻,退出時刻,時間(分),ゲスト,待機室"],
        row => $"{row.Name},{row.Mail},2026/12/15 {row.From},2026/12/15 {row.Until},{row.Minutes},はい,いいえ",
        ["伊藤拓也,,2026/12/15 13:20:00,2026/12/15 13:45:00,25,はい,はい"]));

    /// <summary>In English: UTF-16 with tabs, a table of people above that of their joins, the 12-hour clock with the narrow space before PM.</summary>
    public static byte[] Teams { get; } = Bytes(Encoding.Unicode, Lines(
        ["1. Summary", "Meeting title\t勉強会 第1回", "Attended participants\t5", "Start time\t12/15/26, 12:58:00\u202fPM", "", "2. Participants",
            "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole", "青木\t12/15/26, 1:00:00\u202fPM\t12/15/26, 4:40:00\u202fPM\t3h 40m\tlearner@chuo.example\tlearner@chuo.example\tPresenter", "",
            "3. In-Meeting Activities", "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole"],
        row => $"{row.Name}\t12/15/26, {Twelve(row.From)}\t12/15/26, {Twelve(row.Until)}\t{row.Minutes / 60}h {row.Minutes % 60}m\t{row.Mail}\tPresenter", []));

    /// <summary>In Japanese as a spreadsheet saves it: code page 932.</summary>
    public static byte[] Webex { get; } = Bytes(CodePagesEncodingProvider.Instance.GetEncoding(932)!, Lines(
        ["会議名,会議の開始時刻,表示名,出席者のメール,参加時刻,退出時刻,出席時間,接続の種類"],
        row => $"勉強会,\"=\"\"2026-12-15 13:30:00\"\"\",{row.Name},{row.Mail},\"=\"\"2026-12-15 {row.From}\"\"\",\"=\"\"2026-12-15 {row.Until}\"\"\",{row.Minutes} 分,デスクトップ", []));

    /// <summary>Of no tool that is known: UTF-8, semicolons, times with their zone.</summary>
    public static byte[] Other { get; } = Bytes(new UTF8Encoding(false), Lines(
        ["氏名;Eメール;入室日時;退室日時"],
        row => $"{row.Name};{row.Mail};2026-12-15T{Utc(row.From)}Z;2026-12-15T{row.Until}+09:00", []));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<string> Lines(string[] above, Func<(string Name, string Mail, string From, string Until, int Minutes), string> line, string[] below) => [.. above, .. Rows.Select(line), .. below];

    private static byte[] Bytes(Encoding encoding, IEnumerable<string> lines) => [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Concat(lines.Select(line => line + "\r\n")))];

    private static string Twelve(string time) => FormattableString.Invariant($"{TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture):h:mm:ss}\u202fPM");

    private static string Utc(string time) => FormattableString.Invariant($"{TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture).AddHours(-9):HH:mm:ss}");
}
