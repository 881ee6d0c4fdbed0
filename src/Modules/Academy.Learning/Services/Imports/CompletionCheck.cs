using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Learning.Services.Uploads;

namespace Academy.Learning.Services.Imports;

/// <summary>Checks a table row by row against the people and the courses of the organisation; every fault is found, not the first one alone.</summary>
internal sealed class CompletionCheck(CompletionTable table, IReadOnlyList<StaffListing> people, IReadOnlyList<OfferedCourse> courses, Guid readerId, DateOnly today)
{
    /// <summary>Nobody in service completed anything before; an earlier day is a slip.</summary>
    private static readonly DateOnly Earliest = new(1970, 1, 1);

    private readonly Dictionary<string, StaffListing> _people = people.ToDictionary(person => person.EmployeeNumber);
    private readonly ILookup<string, OfferedCourse> _courses = courses
        .SelectMany(course => new[] { course.Slug, course.Title.Ja, course.Title.En ?? course.Slug }.Distinct().Select(name => (name, course)))
        .ToLookup(pair => pair.name, pair => pair.course);
    private readonly Dictionary<(Guid Person, Guid Course), int> _seen = [];
    private readonly List<ImportFault> _faults = [];

    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>The rows that are right.</summary>
    public IReadOnlyList<CheckedRow> Run() => [.. table.Rows.Select(Check).OfType<CheckedRow>()];

    /// <summary>The employee numbers of a table, so that the people are asked for at once.</summary>
    public static IReadOnlyList<string> NumbersIn(CompletionTable table) =>
        [.. table.Rows.Select(row => EmployeeNumbers.Plain(table.Cell(row, ImportColumn.EmployeeNumber))).Where(number => number.Length > 0).Distinct()];

    private CheckedRow? Check(CsvRow row)
    {
        if (!row.IsWhole)
        {
            Add(ImportFaultReason.QuoteOpen, row, null);
            return null;
        }

        var (person, course, day) = (Person(row), Course(row), Day(row));
        var training = Text(row, ImportColumn.Training, CompletionImportRow.LongestName);
        var organiser = Text(row, ImportColumn.Organiser, CompletionImportRow.LongestName);
        var note = Text(row, ImportColumn.Note, CompletionImportRow.LongestNote);
        if (person is null || course is null || day is null || training is null || organiser is null || note is null)
            return null;
        if (!_seen.TryAdd((person.Id, course.CourseId), row.Number))
        {
            Add(ImportFaultReason.SameAsRow, row, null, $"{_seen[(person.Id, course.CourseId)]}");
            return null;
        }

        return new(row.Number, person.Id, course, day.Value, training, organiser, note.Length == 0 ? null : note);
    }

    private StaffListing? Person(CsvRow row)
    {
        if (Required(row, ImportColumn.EmployeeNumber) is not { } typed)
            return null;
        return _people.GetValueOrDefault(EmployeeNumbers.Plain(typed)) switch
        {
            null => Refuse<StaffListing>(ImportFaultReason.EmployeeUnknown, row, ImportColumn.EmployeeNumber, typed),
            // Nobody decides about themselves.
            var person when person.Id == readerId => Refuse<StaffListing>(ImportFaultReason.Oneself, row, ImportColumn.EmployeeNumber, typed),
            var person => person,
        };
    }

    private OfferedCourse? Course(CsvRow row)
    {
        if (Required(row, ImportColumn.Course) is not { } typed)
            return null;
        var found = _courses[typed].DistinctBy(course => course.CourseId).ToList();
        // An address is one course's; of two courses with one title only the address tells them apart.
        return found.SingleOrDefault(course => course.Slug == typed)
            ?? (found is [var only] ? only
                : Refuse<OfferedCourse>(found.Count == 0 ? ImportFaultReason.CourseUnknown : ImportFaultReason.CourseAmbiguous, row, ImportColumn.Course, typed));
    }

    private DateOnly? Day(CsvRow row)
    {
        if (Required(row, ImportColumn.CompletedOn) is not { } typed)
            return null;
        if (!WrittenDate.TryParse(typed, out var day))
            Add(ImportFaultReason.NoDate, row, ImportColumn.CompletedOn, typed);
        else if (day > today)
            Add(ImportFaultReason.DateAhead, row, ImportColumn.CompletedOn, typed);
        else if (day < Earliest)
            Add(ImportFaultReason.DateTooEarly, row, ImportColumn.CompletedOn, typed);
        else
            return day;
        return null;
    }

    private string? Text(CsvRow row, ImportColumn column, int longest)
    {
        var typed = ImportColumns.IsOptional(column) ? table.Cell(row, column) : Required(row, column);
        return typed is null || typed.Length <= longest ? typed : Refuse<string>(ImportFaultReason.TooLong, row, column, $"{longest}");
    }

    private string? Required(CsvRow row, ImportColumn column) =>
        table.Cell(row, column) is { Length: > 0 } typed ? typed : Refuse<string>(ImportFaultReason.Empty, row, column);

    private T? Refuse<T>(ImportFaultReason reason, CsvRow row, ImportColumn column, string detail = "")
        where T : class
    {
        Add(reason, row, column, detail);
        return null;
    }

    private void Add(ImportFaultReason reason, CsvRow row, ImportColumn? column, string detail = "") => _faults.Add(new(reason, row.Number, column, detail));
}

/// <summary>A row that is right.</summary>
/// <param name="Number">As a spreadsheet counts it.</param>
internal sealed record CheckedRow(int Number, Guid StaffMemberId, OfferedCourse Course, DateOnly CompletedOn, string Training, string Organiser, string? Note);
