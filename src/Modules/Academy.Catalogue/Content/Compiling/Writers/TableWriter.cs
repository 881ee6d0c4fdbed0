using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>Tables, in a box that scrolls. Alignment is a class: a style attribute would be refused by the site's policy.</summary>
internal sealed class TableWriter(HtmlScope scope) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        // Numbered, because every region of a page needs a name of its own.
        var heading = scope.Headings.LastOrDefault() is { } last ? $" {last.Text}" : "";
        renderer.EnsureLine();
        renderer.ScrollBox("", $"表{scope.Next("table")}{heading}").WriteLine("<table class=\"table\">");
        var rows = obj.OfType<TableRow>().ToLookup(row => row.IsHeader);
        Part(renderer, obj, "thead", rows[true]);
        Part(renderer, obj, "tbody", rows[false]);
        renderer.WriteLine("</table></div>");
    }

    private static void Part(HtmlRenderer renderer, Table table, string name, IEnumerable<TableRow> rows)
    {
        if (!rows.Any())
            return;
        renderer.WriteLine($"<{name}>");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            foreach (var (place, cell) in row.OfType<TableCell>().Index())
                Cell(renderer, table, place, cell, row.IsHeader);
            renderer.WriteLine("</tr>");
        }
        renderer.WriteLine($"</{name}>");
    }

    private static void Cell(HtmlRenderer renderer, Table table, int place, TableCell cell, bool header)
    {
        var alignment = place < table.ColumnDefinitions.Count ? table.ColumnDefinitions[place].Alignment : null;
        var name = header ? "th" : "td";
        renderer.Write($"<{name}{(header ? " scope=\"col\"" : "")}{alignment switch
        {
            TableColumnAlign.Right => " class=\"r\"",
            TableColumnAlign.Center => " class=\"c\"",
            _ => "",
        }}>");
        foreach (var paragraph in cell.OfType<ParagraphBlock>())
            renderer.WriteLeafInline(paragraph);
        renderer.Write($"</{name}>");
    }
}
