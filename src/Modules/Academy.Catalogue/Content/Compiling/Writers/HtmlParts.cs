using System.Globalization;
using System.Text.RegularExpressions;
using Academy.Catalogue.Content.Model;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>Pieces that several writers write.</summary>
internal static partial class HtmlParts
{
    /// <summary>Opens a box that moves sideways where the screen is narrow; reached by keyboard, so it has a name.</summary>
    public static HtmlRenderer ScrollBox(this HtmlRenderer renderer, string classes, string label) =>
        renderer.Write($"<div class=\"{(classes + " scroll").Trim()}\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape($"{label}(横に動かせます)").Write("\">");

    /// <summary>The caption; a number at its beginning (図1, 表2) stands out.</summary>
    public static HtmlRenderer Caption(this HtmlRenderer renderer, string caption)
    {
        renderer.Write("<figcaption>");
        if (Numbered().Match(caption) is { Success: true } match)
            renderer.Write("<b>").WriteEscape(match.Groups[1].Value).Write("</b> ").WriteEscape(caption[match.Length..]);
        else
            renderer.WriteEscape(caption);
        return (HtmlRenderer)renderer.Write("</figcaption>");
    }

    public static HtmlRenderer Picture(this HtmlRenderer renderer, CourseFile file, string alternative)
    {
        renderer.Write("<img src=\"").WriteEscape(CourseAddresses.Of(file)).Write("\" alt=\"").WriteEscape(alternative).Write('"');
        if (PictureSize.Of(file) is { } size)
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\""));
        return (HtmlRenderer)renderer.Write(" loading=\"lazy\">");
    }

    /// <summary>Code in a box that moves sideways, with its language where it names one.</summary>
    /// <param name="name">Of the box: every region of a page needs one of its own.</param>
    public static HtmlRenderer Code(this HtmlRenderer renderer, CodeBlock block, string name)
    {
        var language = (block as FencedCodeBlock)?.Info ?? "";
        renderer.Write("<pre class=\"code scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape($"{name} {language}".TrimEnd()).Write('"');
        if (language.Length > 0)
            renderer.Write(" data-language=\"").WriteEscape(language).Write('"');
        renderer.Write("><code>").WriteLeafRawLines(block, true, true).WriteLine("</code></pre>");
        return renderer;
    }

    [GeneratedRegex(@"^([図表写真画面]+\s?[0-90-9]+(?:[-‐-][0-9]+)?)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
