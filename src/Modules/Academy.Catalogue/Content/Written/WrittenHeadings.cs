using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Written;

/// <summary>
/// Headings under the one of the page. People begin at whichever level looks right to them: what is deeper than the one before is one level deeper, and what is as deep as an
/// earlier one stands beside it.
/// </summary>
/// <param name="above">The level of the heading of the page.</param>
internal sealed class WrittenHeadings(int above) : HtmlObjectRenderer<HeadingBlock>
{
    private const int Deepest = 6;

    private readonly Stack<int> _open = [];

    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        while (_open.TryPeek(out var level) && level >= obj.Level)
            _open.Pop();
        _open.Push(obj.Level);
        var shown = Math.Min(above + _open.Count, Deepest);
        renderer.EnsureLine();
        renderer.Write($"<h{shown}>").WriteLeafInline(obj).WriteLine($"</h{shown}>");
    }
}
