using System.Diagnostics.CodeAnalysis;
using Academy.Learning.Services.Uploads;

namespace Academy.Learning.Services.Imports;

/// <summary>A file of completions as a table: its rows by the columns of its head, which may stand in any order and beside others.</summary>
internal sealed class CompletionTable
{
    /// <summary>More than a year of training of a large municipality; a longer file is parted.</summary>
    public const int MostRows = 5_000;

    private readonly Dictionary<ImportColumn, int> _places;

    private CompletionTable(Dictionary<ImportColumn, int> places, IReadOnlyList<CsvRow> rows) => (_places, Rows) = (places, rows);

    /// <summary>Without the head and without empty ones.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Empty where the row has no such cell.</summary>
    public string Cell(CsvRow row, ImportColumn column) =>
        _places.TryGetValue(column, out var place) ? row.Cells.ElementAtOrDefault(place) ?? "" : "";

    /// <returns>False when the file as a whole is none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out CompletionTable? table, out IReadOnlyList<ImportFault> faults)
    {
        table = null;
        if (bytes.Length > SmallFile.MostBytes)
            return Refuse(out faults, new ImportFault(ImportFaultReason.FileTooLarge));
        if (!UploadedText.TryDecode(bytes, out var text))
            return Refuse(out faults, new ImportFault(ImportFaultReason.NotText));
        // One more than may be, and the file is refused whatever comes after.
        List<CsvRow> rows = [.. CsvRows.Read(text).Where(row => !row.IsEmpty).Take(MostRows + 2)];
        if (rows.Count < 2)
            return Refuse(out faults, new ImportFault(ImportFaultReason.NoRows));
        if (rows.Count > MostRows + 1)
            return Refuse(out faults, new ImportFault(ImportFaultReason.TooManyRows));
        faults = [.. HeadFaults(rows[0])];
        if (faults.Count > 0)
            return false;
        table = new(ImportColumns.All.Where(column => PlacesOf(rows[0], column).Any()).ToDictionary(column => column, column => PlacesOf(rows[0], column).First()), [.. rows.Skip(1)]);
        return true;
    }

    private static IEnumerable<ImportFault> HeadFaults(CsvRow head) =>
        from column in ImportColumns.All
        let count = PlacesOf(head, column).Count()
        where count > 1 || (count == 0 && !ImportColumns.IsOptional(column))
        select new ImportFault(count == 0 ? ImportFaultReason.ColumnMissing : ImportFaultReason.ColumnTwice, head.Number, column, ImportColumns.HeadOf(column));

    private static IEnumerable<int> PlacesOf(CsvRow head, ImportColumn column) =>
        head.Cells.Index().Where(cell => cell.Item == ImportColumns.HeadOf(column)).Select(cell => cell.Index);

    private static bool Refuse(out IReadOnlyList<ImportFault> faults, ImportFault fault)
    {
        faults = [fault];
        return false;
    }
}
