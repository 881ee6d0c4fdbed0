using Academy.Reporting.Services;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Academy.Reporting.Pages;

/// <summary>Words in a picture. Razor has a meaning of its own for an element of this name.</summary>
internal static class ChartText
{
    /// <param name="kind">Class of the words.</param>
    /// <param name="x">Where they begin, have their middle or end, by the anchor.</param>
    /// <param name="y">Their base line.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="words">Plain text.</param>
    public static TagBuilder Of(string kind, double x, double y, string anchor, string words)
    {
        var text = new TagBuilder("text") { Attributes = { ["class"] = kind, ["x"] = GrowthChart.Text(x), ["y"] = GrowthChart.Text(y), ["text-anchor"] = anchor } };
        text.InnerHtml.Append(words);
        return text;
    }
}
