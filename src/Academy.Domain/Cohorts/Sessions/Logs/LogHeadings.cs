using System.Text;
using Academy.Domain.Text;

namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>What the columns of a log are by what stands above them: the headings of Zoom, Teams and Webex in Japanese and English, and those that people write.</summary>
public static class LogHeadings
{
    /// <summary>
    /// The better ones first: where a log has the first and last time beside those of each join, or a sign-in name beside a mail address, the former give way.
    /// Folded as headings are.
    /// </summary>
    private static readonly Dictionary<LogColumn, string[]> Known = new()
    {
        [LogColumn.Name] = [
            "名前", "氏名", "表示名", "NAME", "DISPLAYNAME", "FULLNAME", "参加者名", "参加者の名前", "出席者名", "出席者", "参加者", "ユーザー名", "ユーザ名", "PARTICIPANTNAME", "PARTICIPANT",
            "ATTENDEENAME", "ATTENDEE", "USERNAME"],
        [LogColumn.Mail] = [
            "メール", "メールアドレス", "電子メール", "Eメール", "電子メールアドレス", "Eメールアドレス", "ユーザーのメール", "ユーザーのメールアドレス", "ユーザーメール", "参加者のメールアドレス",
            "出席者のメールアドレス", "出席者のメール", "出席者のEメール", "EMAIL", "MAIL", "EMAILADDRESS", "USEREMAIL", "ATTENDEEEMAIL", "参加者ID", "PARTICIPANTID", "UPN"],
        [LogColumn.Joined] = [
            "参加時刻", "参加日時", "入室時刻", "入室日時", "参加した時刻", "JOINTIME", "JOINEDAT", "TIMEJOINED", "JOINED", "JOIN", "入室", "参加時間", "入室時間", "初めての参加", "最初の参加", "最初の参加時刻", "FIRSTJOIN",
            "FIRSTJOINTIME"],
        [LogColumn.Left] = [
            "退出時刻", "退出日時", "退室時刻", "退室日時", "退出した時刻", "LEAVETIME", "LEFTAT", "TIMELEFT", "LEFT", "LEAVE", "EXITTIME", "TIMEEXITED", "退室", "退出", "退出時間", "退室時間", "最終退出", "最後の退出",
            "最後の退出時刻", "LASTLEAVE", "LASTLEAVETIME"],
        [LogColumn.Duration] = [
            "時間", "期間", "所要時間", "滞在時間", "出席時間", "接続時間", "会議中の時間", "会議の長さ", "会議内の期間", "DURATION", "ATTENDANCEDURATION", "INMEETINGDURATION", "TIMEINMEETING", "TIMEINCALL",
            "参加時間"],
        [LogColumn.Waiting] = ["待機室", "待機室内", "待機室で待機中", "INWAITINGROOM", "WAITINGROOM"],
    };

    /// <summary>For each column where it stands, from 0; a kind of column that is not found is not in it.</summary>
    public static IReadOnlyDictionary<LogColumn, int> Guess(IReadOnlyList<string> cells)
    {
        var headings = cells.Select(Folded).ToList();
        var found = new Dictionary<LogColumn, int>();
        foreach (var (column, known) in Known)
            if (known.Select(heading => headings.IndexOf(heading)).Where(place => place >= 0 && !found.ContainsValue(place)).Cast<int?>().FirstOrDefault() is { } place)
                found[column] = place;
        // 「参加時間」 is when somebody came beside 「退出時間」, and by itself how long they were there.
        if (found.TryGetValue(LogColumn.Joined, out var joined) && headings[joined] == "参加時間" && !found.ContainsKey(LogColumn.Left) && found.TryAdd(LogColumn.Duration, joined))
            found.Remove(LogColumn.Joined);
        return found;
    }

    /// <summary>Whether the columns that were found make a log: whose row it is, and something of when.</summary>
    public static bool IsLog(IReadOnlyDictionary<LogColumn, int> found) =>
        found.ContainsKey(LogColumn.Name) && (found.ContainsKey(LogColumn.Duration) || (found.ContainsKey(LogColumn.Joined) && found.ContainsKey(LogColumn.Left)));

    /// <summary>Whether each row is a join by itself, instead of somebody's first and last.</summary>
    public static bool IsOfJoins(IReadOnlyList<string> cells, IReadOnlyDictionary<LogColumn, int> found) =>
        found.TryGetValue(LogColumn.Joined, out var joined) && !(Folded(cells[joined]) is var heading
            && (heading.StartsWith("FIRST", StringComparison.Ordinal) || heading.StartsWith("最初", StringComparison.Ordinal) || heading.StartsWith("初めて", StringComparison.Ordinal)));

    /// <summary>Without what stands in brackets, as the unit of 「時間(分)」, and without spaces and hyphens.</summary>
    private static string Folded(string heading)
    {
        var plain = UnicodeText.Normalised(heading, NormalizationForm.FormKC).ToUpperInvariant();
        var bracket = plain.IndexOf('(', StringComparison.Ordinal);
        return string.Concat((bracket > 0 ? plain[..bracket] : plain).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_')));
    }
}
