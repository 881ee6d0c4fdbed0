using System.Globalization;

namespace Academy.Reporting.Services;

/// <summary>Where the lines of the chart run: completions of a year by month, beside those of the year before.</summary>
public sealed class GrowthChart(IReadOnlyList<int> now, IReadOnlyList<int> before)
{
    public const int Width = 760;
    public const int Height = 280;
    private const double Left = 60;
    private const double Right = 620;
    private const double Top = 40;
    private const double Bottom = 240;

    public IReadOnlyList<int> Now => now;

    public IReadOnlyList<int> Before => before;

    public bool IsEmpty => now[^1] == 0 && before[^1] == 0;

    /// <summary>Values of the horizontal lines, from 0 up to one above all points.</summary>
    public IReadOnlyList<int> Levels
    {
        get
        {
            var most = Math.Max(1, Math.Max(now[^1], before[^1]));
            var step = Steps().First(step => step * 4 >= most);
            return [.. Enumerable.Range(0, (most + step - 1) / step + 1).Select(level => level * step)];
        }
    }

    public static double X(int month) => Left + month * (Right - Left) / 11;

    public double Y(int value) => Bottom - value * (Bottom - Top) / Levels[^1];

    public string Line(IReadOnlyList<int> values) => string.Join(' ', values.Select((value, month) => $"{Text(X(month))},{Text(Y(value))}"));

    public static string Text(double coordinate) => coordinate.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>1, 2, 5, 10, 20, 50 …</summary>
    private static IEnumerable<int> Steps()
    {
        for (var power = 1; ; power *= 10)
        {
            yield return power;
            yield return power * 2;
            yield return power * 5;
        }
    }
}
