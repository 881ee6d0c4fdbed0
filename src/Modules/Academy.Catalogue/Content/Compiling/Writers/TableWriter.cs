using Academy.Catalogue.Content.Syntax;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>
/// Tables, in a box that scrolls, or on narrow screens one block a row: for that each cell knows its column, and the roles say that it
/// still is a table. Alignment is a class: a style attribute would be refused by the site's policy.
/// </summary>
/// <param name="name">Of the next table: every region of a page needs one of its own.</param>
internal sealed class TableWriter(Func<string> name) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.ScrollBox("", name()).WriteLine($"<table class=\"table table--stack{(HasShortNames(obj) ? " table--named" : "")}\" role=\"table\">");
        var rows = obj.OfType<TableRow>().ToLookup(row => row.IsHeader);
        Part(renderer, obj, "thead", rows[true]);
        Part(renderer, obj, "tbody", rows[false]);
        renderer.WriteLine("</table></div>");
    }

    /// <summary>Whether the first column has names that are better not broken.</summary>
    private static bool HasShortNames(Table table) =>
        table.OfType<TableRow>().Where(row => !row.IsHeader).All(row => Plain(row, 0).Length <= 8);

    private static string Column(Table table, int place) => table.OfType<TableRow>().FirstOrDefault(row => row.IsHeader) is { } head ? Plain(head, place) : "";

    private static string Plain(TableRow row, int place) =>
        string.Concat(row.OfType<TableCell>().ElementAtOrDefault(place)?.OfType<ParagraphBlock>().Select(paragraph => paragraph.Inline.Plain()) ?? []);

    private static void Part(HtmlRenderer renderer, Table table, string name, IEnumerable<TableRow> rows)
    {
        if (!rows.Any())
            return;
        renderer.WriteLine($"<{name} role=\"rowgroup\">");
        foreach (var row in rows)
        {
            renderer.Write("<tr role=\"row\">");
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
        renderer.Write($"<{name}{(header ? " scope=\"col\" role=\"columnheader\"" : " role=\"cell\"")}{alignment switch
        {
            TableColumnAlign.Right => " class=\"r\"",
            TableColumnAlign.Center => " class=\"c\"",
            _ => "",
        }}");
        if (!header && Column(table, place) is { Length: > 0 } column)
            renderer.Write(" data-l=\"").WriteEscape(column).Write('"');
        // One element, whatever is in it: the label stands beside it.
        renderer.Write(header ? ">" : "><div>");
        foreach (var paragraph in cell.OfType<ParagraphBlock>())
            renderer.WriteLeafInline(paragraph);
        renderer.Write(header ? "</th>" : "</div></td>");
    }
}
