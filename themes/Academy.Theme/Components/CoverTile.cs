using System.Globalization;
using System.Text;

namespace Academy.Theme.Components;

/// <summary>
/// A course's picture: quarter circles, dots, bars and squares in its track's colours, always the same for the same slug.
/// The middle row is never blank, because narrow screens show only that.
/// </summary>
public static class CoverTile
{
    private const int Cell = 20;

    /// <param name="slug">Seeds the picture.</param>
    /// <param name="accent">The track whose colours it wears; null: those around it.</param>
    /// <param name="columns">Cells across: 3 in lists, 5 where it is large.</param>
    public static string Svg(string slug, string? accent, int columns, int rows)
    {
        var css = accent is null ? "cover" : $"cover t-{accent}";
        var svg = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"{css}\" viewBox=\"0 0 {columns * Cell} {rows * Cell}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\">");
        var dice = new Dice(slug);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                Draw(svg, column * Cell, row * Cell, dice, blankAllowed: row == 0 || row == rows - 1);
        return svg.Append("</svg>").ToString();
    }

    private static void Draw(StringBuilder svg, int x, int y, Dice dice, bool blankAllowed)
    {
        var colour = dice.Throw(5) < 3 ? 'a' : 'b';
        var shape = dice.Throw(blankAllowed ? 12 : 10) switch
        {
            0 or 1 => $"M{x} {y}h20a20 20 0 0 1-20 20z",
            2 => $"M{x + Cell} {y}v20a20 20 0 0 1-20-20z",
            3 or 4 => $"M{x + Cell} {y + Cell}h-20a20 20 0 0 1 20-20z",
            5 => $"M{x} {y + Cell}v-20a20 20 0 0 1 20 20z",
            6 => $"M{x} {y}h20v20h-20z",
            7 or 8 => $"M{x + 5} {y + 10}a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
            9 => $"M{x} {y + 8}h20v4h-20z",
            _ => null,
        };
        if (shape is not null)
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{colour}\" d=\"{shape}\"/>");
    }

    /// <summary>Numbers that depend on nothing but the seed: FNV-1a, then xorshift.</summary>
    private sealed class Dice
    {
        private uint _state = 2166136261;

        public Dice(string seed)
        {
            foreach (var letter in Encoding.UTF8.GetBytes(seed))
                _state = (_state ^ letter) * 16777619;
            _state |= 1;
        }

        public int Throw(int sides)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)sides);
        }
    }
}
