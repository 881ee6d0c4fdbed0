namespace Academy.Learning.Services.Imports;

/// <summary>What keeps a file from being imported.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Row">As a spreadsheet counts it; null when it is the file as a whole.</param>
/// <param name="Column">Null when it is the row, or the file, as a whole.</param>
/// <param name="Detail">What stands there, or what is missing.</param>
public sealed record ImportFault(ImportFaultReason Reason, int? Row = null, ImportColumn? Column = null, string Detail = "");

public enum ImportFaultReason
{
    FileTooLarge,
    NotText,
    NoRows,
    TooManyRows,
    ColumnMissing,
    ColumnTwice,
    QuoteOpen,
    Empty,
    TooLong,
    EmployeeUnknown,

    /// <summary>The row is about whoever imports it.</summary>
    Oneself,
    CourseUnknown,
    CourseAmbiguous,
    NoDate,
    DateAhead,
    DateTooEarly,
    SameAsRow,
}
