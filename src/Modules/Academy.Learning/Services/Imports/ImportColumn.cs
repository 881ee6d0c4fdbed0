namespace Academy.Learning.Services.Imports;

/// <summary>The columns of a file of completions, in the order of the template.</summary>
public enum ImportColumn
{
    EmployeeNumber,
    Course,
    CompletedOn,
    Training,
    Organiser,
    Note,
}

/// <summary>How the columns are called at the head of the file, in every language of the site: files are exchanged.</summary>
public static class ImportColumns
{
    public static IReadOnlyList<ImportColumn> All { get; } = Enum.GetValues<ImportColumn>();

    public static string HeadOf(ImportColumn column) => column switch
    {
        ImportColumn.EmployeeNumber => "職員番号",
        ImportColumn.Course => "コース",
        ImportColumn.CompletedOn => "修了日",
        ImportColumn.Training => "研修名",
        ImportColumn.Organiser => "実施主体",
        _ => "備考",
    };

    /// <summary>Whether a row may leave it empty, and a file may leave it out.</summary>
    public static bool IsOptional(ImportColumn column) => column == ImportColumn.Note;
}
