using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>The number in the text, and the way back from the note.</summary>
internal sealed class FootnoteLinkWriter(HtmlScope scope) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var note = obj.Footnote.Order;
        if (obj.IsBackLink)
            renderer.Write($"<a class=\"footnote-back\" href=\"#{scope.Prefix}fr{obj.Index}\" aria-label=\"本文の注{note}へ戻る\">↩</a>");
        else
            renderer.Write($"<sup><a class=\"footnote-ref\" id=\"{scope.Prefix}fr{obj.Index}\" href=\"#{scope.Prefix}fn{note}\" aria-label=\"注{note}\">{note}</a></sup>");
    }
}

/// <summary>The notes at the end of a text.</summary>
internal sealed class FootnoteGroupWriter(HtmlScope scope) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\" aria-label=\"注\"><ol>");
        foreach (var note in obj.OfType<Footnote>())
        {
            renderer.Write($"<li id=\"{scope.Prefix}fn{note.Order}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol></section>");
    }
}
