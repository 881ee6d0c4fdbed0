using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Sessions.Logs;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Cohorts.Sessions.Logs;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>
/// <c>/secretariat/terms/{id}/sessions/{number}/log</c>: who came to a session, by the log of the meeting. What was read and chosen goes from step to step with the form; nothing is
/// kept on the site until the attendance is recorded.
/// </summary>
[RequestFormLimits(ValueCountLimit = MostValues)]
public sealed class MeetingLogModel(
    CohortAccess access, TermDesk terms, Roster roster, MeetingLogDesk desk, CohortTexts words, LogTexts says, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    /// <summary>How many names a log may have: more than any meeting of a term, and few enough for a page.</summary>
    public const int MostPeople = 500;

    /// <summary>Rows of the file that are shown beside its columns.</summary>
    public const int SampleRows = 5;

    /// <summary>Some fields for each name and for each participant.</summary>
    private const int MostValues = 20_000;

    private static readonly Domain.Cohorts.Attendance[] Ways =
        [Domain.Cohorts.Attendance.Attended, Domain.Cohorts.Attendance.Late, Domain.Cohorts.Attendance.Partial, Domain.Cohorts.Attendance.Absent];

    private Dictionary<Guid, Domain.Cohorts.Attendance?> _how = [];
    private Dictionary<Guid, Domain.Cohorts.Attendance?> _offered = [];
    private Dictionary<Guid, Domain.Cohorts.Attendance?> _stood = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    [Display(Name = "会議のログのファイル")]
    public IFormFile? Upload { get; set; }

    /// <summary>The text of the file.</summary>
    [BindProperty]
    public string? Log { get; set; }

    /// <summary>The row of the headings.</summary>
    [BindProperty]
    [Display(Name = "見出しの行")]
    public int? Head { get; set; }

    // Where each column stands, from 0; null: the log does not have it.
    [BindProperty]
    [Display(Name = "氏名")]
    public int? NameAt { get; set; }

    [BindProperty]
    [Display(Name = "メールアドレス")]
    public int? MailAt { get; set; }

    [BindProperty]
    [Display(Name = "参加した時刻")]
    public int? JoinedAt { get; set; }

    [BindProperty]
    [Display(Name = "退出した時刻")]
    public int? LeftAt { get; set; }

    [BindProperty]
    [Display(Name = "参加した時間の長さ")]
    public int? DurationAt { get; set; }

    [BindProperty]
    [Display(Name = "待機室にいたかどうか")]
    public int? WaitingAt { get; set; }

    /// <summary>Names of the log by <see cref="MeetingLogPerson.Key"/>, in the order of <see cref="Chosen"/>.</summary>
    [BindProperty]
    public List<string> LogName { get; set; } = [];

    /// <summary>Who each of them is.</summary>
    [BindProperty]
    public List<Guid?> Chosen { get; set; } = [];

    /// <summary>Names of which the guess is right.</summary>
    [BindProperty]
    public List<string> Confirmed { get; set; } = [];

    /// <summary>Participations, in the order of the three lists that follow.</summary>
    [BindProperty]
    public List<Guid> Person { get; set; } = [];

    /// <summary>What is to be recorded of each of them; empty where nothing is.</summary>
    [BindProperty]
    public List<string?> How { get; set; } = [];

    /// <summary>What the log proposed when the host looked.</summary>
    [BindProperty]
    public List<string?> Offered { get; set; } = [];

    /// <summary>What was recorded when the host looked.</summary>
    [BindProperty]
    public List<string?> Stood { get; set; } = [];

    /// <summary>Participations that are not in the log and are to be recorded as absent.</summary>
    [BindProperty]
    public List<Guid> Absent { get; set; } = [];

    public HostedTerm Term { get; private set; } = null!;

    public DatedSession Session => Term.Sessions[Number - 1];

    public LogFile Source { get; private set; } = null!;

    public LogTable Table { get; private set; } = null!;

    public LogReading Reading { get; private set; } = null!;

    public IReadOnlyList<LogParticipant> Participants { get; private set; } = [];

    /// <summary>Who is in the log.</summary>
    public IReadOnlyList<MeetingLogPerson> People { get; private set; } = [];

    /// <summary>The participants among them.</summary>
    public IReadOnlyList<MeetingLogLine> Lines { get; private set; } = [];

    /// <summary>The participants who are not.</summary>
    public IEnumerable<LogParticipant> Missing => Participants.ExceptBy(Lines.Select(line => line.Participant.Id), one => one.Id);

    /// <summary>Which is shown: 1 file, 2 columns, 3 names, 4 attendance.</summary>
    public int Step { get; private set; } = 1;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}/log";

    public string AttendanceAddress => $"{TermAddress}/sessions/{Number}/attendance";

    public IEnumerable<SelectListItem> Heads => Source.Heads.Select(head => new SelectListItem(T["{0}行目: {1}", head.Line, string.Join(T["・"], head.Cells.Where(cell => cell.Length > 0))], $"{head.Line}"));

    public IEnumerable<SelectListItem> Columns =>
        [new(T["なし"], ""), .. Table.Head.Cells.Index().Where(cell => cell.Item.Length > 0).Select(cell => new SelectListItem(T["{0}列目: {1}", cell.Index + 1, cell.Item], $"{cell.Index}"))];

    private Stay Span => new(TokyoTime.At(Session.At.Day, Session.At.StartsAt), TokyoTime.At(Session.At.Day, Session.At.StartsAt).AddMinutes(Session.At.Minutes));

    public IEnumerable<SelectListItem> Choices(MeetingLogPerson person) =>
    [
        .. person.Chosen is null ? [new SelectListItem(T["選んでください"], "", true)] : Array.Empty<SelectListItem>(),
        new(T["参加者ではない"], $"{Guid.Empty}", person.Chosen == Guid.Empty),
        .. Participants.OrderByDescending(one => person.Match.Candidates.Contains(one.Id))
            .Select(one => new SelectListItem(T["{0}({1})", one.Candidate.Name, one.Candidate.HomeName], $"{one.Id}", one.Id == person.Chosen)),
    ];

    public IEnumerable<SelectListItem> Choices(MeetingLogLine line) =>
    [
        new(line.Participant.Stands is null ? T["記録しない"] : T["今の記録のままにする"], "", line.How is null),
        .. Ways.Select(how => new SelectListItem(words.Attendance(how), $"{how}", line.How == how)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    /// <summary>Takes in the file, and shows how its columns are read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (Upload is null)
            return Refused(T["ファイルを選んでください。"]);
        if (Upload.Length > LogFile.MostBytes)
            return Refused(says.Fault(LogFault.TooLarge));
        using var bytes = new MemoryStream((int)Upload.Length);
        await Upload.CopyToAsync(bytes, cancellation);
        if (!LogFile.TryRead(bytes.ToArray(), Session.At.Day, out var file, out var fault))
            return Refused(says.Fault(fault.Value));
        Take(file);
        return Guessed();
    }

    /// <summary>Reads the columns anew beneath another row of headings.</summary>
    public async Task<IActionResult> OnPostHeadAsync(CancellationToken cancellation) => await ReopenAsync(cancellation) ?? Guessed();

    /// <summary>Goes back to the columns, as they were chosen.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken cancellation) => await ReopenAsync(cancellation) ?? Show(2);

    /// <summary>Shows who is in the log by these columns.</summary>
    public async Task<IActionResult> OnPostColumnsAsync(CancellationToken cancellation) => await ReadAsync(cancellation) ?? Show(3);

    /// <summary>Shows what would be recorded of these people.</summary>
    public async Task<IActionResult> OnPostPeopleAsync(CancellationToken cancellation) => await ReadAsync(cancellation) ?? Show(4);

    /// <summary>Records it, and nothing else than what was shown.</summary>
    public async Task<IActionResult> OnPostRecordAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } refusal)
            return refusal;
        List<LoggedAttendance> wanted =
        [
            .. from line in Lines
               let how = _how.GetValueOrDefault(line.Participant.Id)
               where how is not null
               select new LoggedAttendance(line.Participant.Id, how.Value, line.There.Minutes, _stood.GetValueOrDefault(line.Participant.Id)),
            .. Missing.Where(one => Absent.Contains(one.Id)).Select(one => new LoggedAttendance(one.Id, Domain.Cohorts.Attendance.Absent, null, null)),
        ];
        if (await desk.RecordAsync(Term, Session.Id, wanted, cancellation) is { } count)
            return Done(count == 0 ? T["変更はありませんでした。"] : T["第{0}回の出席を{1}人分記録しました。", Number, count], TermAddress);
        Step = 4;
        return Overtaken(Term.Version);
    }

    /// <summary>What the host left as it was offered follows what is offered now, as when somebody else of the log turned out to be the same person.</summary>
    private MeetingLogLine LineOf(LogParticipant one, IReadOnlyList<MeetingLogPerson> own)
    {
        var there = Presence.In(Span, own.SelectMany(person => person.Person.Stays), own.Aggregate(TimeSpan.Zero, (sum, person) => sum + person.Person.Untimed));
        var offered = one.Stands is null ? AttendanceProposal.Of(there, Span) : null;
        var isOwnChoice = _how.TryGetValue(one.Id, out var chosen) && chosen != _offered.GetValueOrDefault(one.Id);
        return new(
            one, [.. own.Select(person => person.Person.Name).Distinct()], there, offered, isOwnChoice ? chosen : offered, _stood.TryGetValue(one.Id, out var stood) && stood != one.Stands);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken cancellation)
    {
        if (await ReopenAsync(cancellation) is { } refusal)
            return refusal;
        if (!IsMapped())
            return Show(2, isRefused: true);
        Reading = LogReading.Of(Table.Rows, Places().Where(place => place.At is not null).ToDictionary(place => place.Column, place => place.At!.Value), Session.At.Day);
        if (Reading.People.Count is 0 or > MostPeople)
        {
            ModelState.AddModelError(nameof(NameAt), Reading.People.Count == 0
                ? T["この列の選び方では、読み取れる行がありません。氏名と時刻の列を確かめてください。"]
                : T["氏名が{0}件を超えています。氏名の列を確かめてください。", MostPeople]);
            return Show(2, isRefused: true);
        }

        await roster.NoteViewAsync(Id, cancellation);
        Participants = await desk.ReadAsync(Term, Session.Id, cancellation);
        var matcher = new LogMatcher([.. Participants.Select(one => one.Candidate)]);
        var (chosen, known) = (ByKey(), Participants.Select(one => one.Id).ToHashSet());
        People = [.. Reading.People.Select(person => PersonOf(person, matcher.Match(person.Name, person.Mail), chosen, known))];
        (_how, _offered, _stood) = (ByPerson(How), ByPerson(Offered), ByPerson(Stood));
        var own = People.ToLookup(person => person.CountsAs);
        Lines = [.. Participants.Where(one => own.Contains(one.Id)).Select(one => LineOf(one, [.. own[one.Id]]))];
        return null;
    }

    private MeetingLogPerson PersonOf(LogPerson person, LogMatch match, Dictionary<string, Guid?> chosen, HashSet<Guid> known)
    {
        var key = MeetingLogPerson.KeyOf(person);
        var who = chosen.TryGetValue(key, out var sent) && (sent is null || sent == Guid.Empty || known.Contains(sent.Value))
            ? sent
            : match.Proposed ?? (match.Candidates.Count > 1 ? null : Guid.Empty);
        return new(person, Presence.In(Span, person.Stays, person.Untimed), match, who, Confirmed.Contains(key));
    }

    private async Task<IActionResult?> ReopenAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (!LogFile.TryRead(Log ?? "", Session.At.Day, out var file, out var fault))
            return Refused(says.Fault(fault.Value));
        Take(file);
        return LogFile.FaultOf(Table.Rows.Count) is { } unfit ? HeadRefused(says.Fault(unfit)) : null;
    }

    private void Take(LogFile file)
    {
        (Source, Log, Table) = (file, file.Text, file.Table(Head));
        Head = Table.Head.Line;
    }

    private PageResult Guessed()
    {
        foreach (var name in (string[])[nameof(Head), nameof(NameAt), nameof(MailAt), nameof(JoinedAt), nameof(LeftAt), nameof(DurationAt), nameof(WaitingAt)])
            ModelState.Remove(name);
        var found = LogHeadings.Guess(Table.Head.Cells);
        (NameAt, MailAt, JoinedAt, LeftAt, DurationAt, WaitingAt) = (At(LogColumn.Name), At(LogColumn.Mail), At(LogColumn.Joined), At(LogColumn.Left), At(LogColumn.Duration), At(LogColumn.Waiting));
        return Show(2);

        int? At(LogColumn column) => found.TryGetValue(column, out var place) ? place : null;
    }

    private IEnumerable<(LogColumn Column, string Field, int? At)> Places() =>
    [
        (LogColumn.Name, nameof(NameAt), NameAt), (LogColumn.Mail, nameof(MailAt), MailAt), (LogColumn.Joined, nameof(JoinedAt), JoinedAt),
        (LogColumn.Left, nameof(LeftAt), LeftAt), (LogColumn.Duration, nameof(DurationAt), DurationAt), (LogColumn.Waiting, nameof(WaitingAt), WaitingAt),
    ];

    /// <summary>Whether the columns make a log; if not, it is told at one of them.</summary>
    private bool IsMapped()
    {
        var fields = Fields("");
        foreach (var (_, field, at) in Places().Where(place => place.At is { } at && (at < 0 || at >= Table.Head.Cells.Count)))
            fields.Refuse(field, T["列を選んでください。"]);
        if (NameAt is null)
            fields.Refuse(nameof(NameAt), T["氏名の列を選んでください。"]);
        if (DurationAt is null && (JoinedAt is null || LeftAt is null))
            fields.Refuse(JoinedAt is null ? nameof(JoinedAt) : nameof(LeftAt), T["参加した時刻と退出した時刻の両方か、参加した時間の長さの列を選んでください。"]);
        foreach (var twice in Places().Where(place => place.At is not null).GroupBy(place => place.At).Where(group => group.Count() > 1))
            fields.Refuse(twice.Last().Field, T["同じ列を2つの項目に選んでいます。"]);
        return fields.IsValid;
    }

    private Dictionary<string, Guid?> ByKey() => LogName.Zip(Chosen).DistinctBy(one => one.First).ToDictionary(one => one.First, one => one.Second);

    private Dictionary<Guid, Domain.Cohorts.Attendance?> ByPerson(List<string?> ways) => Person.Zip(ways).DistinctBy(one => one.First)
        .ToDictionary(one => one.First, one => Enum.TryParse<Domain.Cohorts.Attendance>(one.Second, out var how) && Enum.IsDefined(how) ? how : (Domain.Cohorts.Attendance?)null);

    private PageResult Refused(string sentence)
    {
        if (ModelState.IsValid)
            ModelState.AddModelError(nameof(Upload), sentence);
        return Show(1, isRefused: true);
    }

    private PageResult HeadRefused(string sentence)
    {
        ModelState.AddModelError(nameof(Head), sentence);
        return Show(2, isRefused: true);
    }

    private PageResult Show(int step, bool isRefused = false)
    {
        Step = step;
        return isRefused ? Again() : Page();
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        Term = term;
        return null;
    }
}
