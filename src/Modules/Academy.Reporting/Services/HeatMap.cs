namespace Academy.Reporting.Services;

/// <summary>Where the cells of the heat map stand, in units of its own: a line for each office, a column for each course.</summary>
/// <param name="rows">Offices on the page.</param>
/// <param name="columns">Courses on the page.</param>
public sealed class HeatMap(int rows, int columns)
{
    public const int Width = 912;
    public const int CellHeight = 44;
    public const double NameWidth = 144;
    public const double HeadHeight = 76;
    private const double Left = 152;
    private const double Top = 82;
    private const double Gap = 3;
    // Of the line around a focused cell, half stands outside it.
    private const double Edge = 2;
    private const double WidestCell = 160;

    private readonly double _column = Math.Min((Width - Edge + Gap - Left) / Math.Max(1, columns), WidestCell + Gap);

    public double Height => Y(rows) - Gap + Edge;

    public double CellWidth => _column - Gap;

    public double X(int column) => Left + column * _column;

    /// <summary>Middle of a cell, where its figure stands.</summary>
    public double Middle(int column) => X(column) + CellWidth / 2;

    public static double Y(int row) => Top + row * (CellHeight + Gap);

    /// <summary>Base line of what is written in a cell.</summary>
    public static double BaseLine(int row) => Y(row) + CellHeight / 2 + 6;

    /// <summary>The shade of a rate in tenths of a percent: 0 (from 0 %), 1 (20), 2 (40), 3 (60), 4 (80) or 5 (95).</summary>
    public static int Step(int tenths) => tenths switch { >= 950 => 5, >= 800 => 4, >= 600 => 3, >= 400 => 2, >= 200 => 1, _ => 0 };
}
