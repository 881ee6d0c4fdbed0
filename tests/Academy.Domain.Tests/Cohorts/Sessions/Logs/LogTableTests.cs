using Academy.Domain.Cohorts.Sessions.Logs;

namespace Academy.Domain.Tests.Cohorts.Sessions.Logs;

/// <summary>Which part of a file is the log, and what it says.</summary>
public sealed class LogTableTests
{
    private static readonly DateOnly Day = new(2026, 12, 15);

    [Theory]
    [InlineData("名前(元の名前)|ユーザーのメール|参加時刻|退出時刻|時間(分)|ゲスト", "0 1 2 3 4")]
    [InlineData("名前(元の名前)|ユーザーのメール|参加時間|退出時間|時間(分)|ゲスト", "0 1 2 3 4")]
    [InlineData("Name (Original Name)|User Email|Join Time|Leave Time|Duration (Minutes)|Guest", "0 1 2 3 4")]
    [InlineData("名前|初めての参加|最終退出|会議の長さ|メール|参加者 ID (UPN)|役割", "0 4 1 2 3")]
    [InlineData("Name|First Join|Last Leave|In-Meeting Duration|Email|Participant ID (UPN)|Role", "0 4 1 2 3")]
    [InlineData("Meeting Name|Meeting Start Time|Display Name|Attendee Email|Join Time|Leave Time|Attendance Duration", "2 3 4 5 6")]
    [InlineData("氏名|参加時間", "0 - - - 1")]
    public void Headings_OfTheTools_AreKnown(string head, string places)
    {
        var found = LogHeadings.Guess(head.Split('|'));

        LogColumn[] columns = [LogColumn.Name, LogColumn.Mail, LogColumn.Joined, LogColumn.Left, LogColumn.Duration];
        Assert.Equal(places, string.Join(' ', columns.Select(column => found.TryGetValue(column, out var place) ? $"{place}" : "-")));
        Assert.True(LogHeadings.IsLog(found));
    }

    [Fact]
    public void TableOfJoins_IsPreferred_AndEndsWhereTheNextBegins()
    {
        var rows = Rows(
            "1. 要約", "開始時刻|26/12/15 13:20:00", "", "2. 参加者", "名前|初めての参加|最終退出|会議の長さ|メール", "青木|26/12/15 13:20:00|26/12/15 16:30:00|3h 10m|", "",
            "3. 会議中のアクティビティ", "名前|参加時刻|退出時刻|期間|メール", "青木|26/12/15 13:20:00|26/12/15 14:00:00|40m|", "青木|26/12/15 16:00:00|26/12/15 16:30:00|30m|");

        var heads = LogTable.Heads(rows, Day);
        Assert.Equal([9, 5], heads.Take(2).Select(head => head.Line));
        Assert.Equal([10, 11], LogTable.Beneath(rows, heads[0]).Rows.Select(row => row.Line));
        Assert.Equal([6], LogTable.Beneath(rows, heads[1]).Rows.Select(row => row.Line));
    }

    [Fact]
    public void Headings_ThatNobodyKnows_AreOfferedByTheirPlace()
    {
        Assert.Equal([2, 1], LogTable.Heads(Rows("件名|勉強会", "Teilnehmer|Beitritt|Verlassen", "青木|13:20|16:30"), Day).Select(head => head.Line));
        Assert.Empty(LogTable.Heads(Rows("青木|13:20|16:30", "伊藤|13:20|16:30"), Day));
        Assert.Empty(LogTable.Heads([], Day));
    }

    [Fact]
    public void Rows_AreReadByWhatTheyHave()
    {
        var rows = Rows(
            "青木 美咲|A@x.example|13:30|14:30|", "青木　美咲|a@x.example|15:00||30", "伊藤|||16:00|30", "伊藤||||95 分", "髙橋||14:00|13:00|60", "渡辺||やあ|16:00|", "||13:30|14:30|", "待機||13:30|14:30||はい");

        var reading = LogReading.Of(rows, Columns(0, 1, 2, 3, 4, 5), Day);

        Assert.Equal([("青木 美咲", "a@x.example", 2, 0), ("伊藤", null, 1, 95)], reading.People.Select(one => (one.Name, one.Mail, one.Stays.Count, (int)one.Untimed.TotalMinutes)));
        Assert.Equal([60, 30, 30], reading.People.SelectMany(one => one.Stays).Select(stay => (int)stay.Length.TotalMinutes));
        Assert.Equal([5, 6, 7], reading.Unread.Select(row => row.Line));
    }

    private static List<LogRow> Rows(params string[] lines) => [.. lines.Select((line, index) => new LogRow(index + 1, line.Split('|')))];

    private static Dictionary<LogColumn, int> Columns(params int[] places) => Enum.GetValues<LogColumn>().Zip(places).ToDictionary(pair => pair.First, pair => pair.Second);
}
