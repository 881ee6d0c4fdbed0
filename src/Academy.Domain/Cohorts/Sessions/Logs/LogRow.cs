namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>A row of a file.</summary>
/// <param name="Line">From 1, as a spreadsheet counts rows.</param>
/// <param name="Cells">Without the spaces around them.</param>
public sealed record LogRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>How many cells have something in them.</summary>
    public int Filled => Cells.Count(cell => cell.Length > 0);

    /// <summary>Empty where the row has no such cell.</summary>
    public string Cell(int place) => place >= 0 && place < Cells.Count ? Cells[place] : "";
}
