namespace Academy.Domain.Cohorts;

/// <summary>What is asked of a participant, each with how far it is: a pure function of rule and standing.</summary>
public sealed record Checklist(IReadOnlyList<ChecklistItem> Items)
{
    public bool IsComplete => Items.All(item => item.State is ChecklistState.Met);

    /// <summary>What can still be met by nothing that lies ahead.</summary>
    public bool IsMissed => Items.Any(item => item.State is ChecklistState.Missed);

    public static Checklist Of(TermRule rule, ParticipationStanding standing)
    {
        var items = new List<ChecklistItem> { Sessions(rule, standing) };
        items.AddRange(rule.Required.Select(number => Required(rule, standing, number)));
        if (rule.Courses > 0)
            items.Add(new(ChecklistKind.Courses, standing.CoursesCompleted, rule.Courses, StateOf(standing.CoursesCompleted, rule.Courses, standing.Courses)));
        items.AddRange(rule.NamedCourses.Select(course => Single(ChecklistKind.Course, standing.CompletedCourses.Contains(course)) with { Course = course }));
        if (rule.Assignment)
            items.Add(Single(ChecklistKind.Assignment, standing.IsAssignmentAccepted));
        if (rule.Reflection)
            items.Add(Single(ChecklistKind.Reflection, standing.IsReflectionIn));
        return new(items);
    }

    private static ChecklistItem Sessions(TermRule rule, ParticipationStanding standing)
    {
        var attended = standing.Attendance.Values.Count(how => Counts(rule, how));
        var made = standing.Attendance.Values.Count(how => how is Attendance.Recording);
        var done = attended + Math.Min(made, rule.ByRecording);
        // What is not recorded may have been attended or will be, what was missed can be made up for, as far as the rule lets it.
        var open = standing.Sessions - standing.Attendance.Count;
        var missed = standing.Attendance.Count - attended;
        return new(ChecklistKind.Sessions, done, rule.Sessions, StateOf(done, rule.Sessions, attended + open + Math.Min(missed, rule.ByRecording)));
    }

    private static ChecklistItem Required(TermRule rule, ParticipationStanding standing, int number)
    {
        var isRecorded = standing.Attendance.TryGetValue(number, out var how);
        var isMet = isRecorded && Counts(rule, how);
        return new(ChecklistKind.Session, isMet ? 1 : 0, 1, StateOf(isMet ? 1 : 0, 1, isMet || !isRecorded ? 1 : 0)) { Session = number };
    }

    private static ChecklistItem Single(ChecklistKind kind, bool isMet) => new(kind, isMet ? 1 : 0, 1, isMet ? ChecklistState.Met : ChecklistState.Open);

    private static bool Counts(TermRule rule, Attendance how) => how is Attendance.Attended or Attendance.Late || (how is Attendance.Partial && rule.PartialCounts);

    private static ChecklistState StateOf(int done, int needed, int possible) =>
        done >= needed ? ChecklistState.Met : possible >= needed ? ChecklistState.Open : ChecklistState.Missed;
}

/// <param name="Done">So many are there; more than needed when more was done.</param>
/// <param name="Needed">So many are asked.</param>
public sealed record ChecklistItem(ChecklistKind Kind, int Done, int Needed, ChecklistState State)
{
    /// <summary>The number of the session that is meant; null when none is.</summary>
    public int? Session { get; init; }

    /// <summary>The course that is meant; null when none is.</summary>
    public Guid? Course { get; init; }

    /// <summary>How many are missing.</summary>
    public int Left => Math.Max(0, Needed - Done);
}

public enum ChecklistKind
{
    /// <summary>So many sessions.</summary>
    Sessions,

    /// <summary>One session that has to be attended.</summary>
    Session,

    /// <summary>So many of the courses before the sessions.</summary>
    Courses,

    /// <summary>One course that has to be completed.</summary>
    Course,

    Assignment,
    Reflection,
}

public enum ChecklistState
{
    Open,
    Met,

    /// <summary>Nothing that lies ahead can meet it.</summary>
    Missed,
}
