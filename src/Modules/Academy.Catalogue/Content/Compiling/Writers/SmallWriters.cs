using Academy.Catalogue.Content.Syntax;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>The box of a task list: to be read, not to be ticked.</summary>
internal sealed class TaskWriter : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) => renderer.Write(obj.Checked
        ? "<input type=\"checkbox\" disabled checked aria-label=\"済み\">"
        : "<input type=\"checkbox\" disabled aria-label=\"まだ\">");
}

/// <summary>Browsers without ruby show the reading in brackets.</summary>
internal sealed class RubyWriter : HtmlObjectRenderer<RubyInline>
{
    protected override void Write(HtmlRenderer renderer, RubyInline obj) => renderer
        .Write("<ruby>").WriteEscape(obj.Text).Write("<rp>(</rp><rt>").WriteEscape(obj.Reading).Write("</rt><rp>)</rp></ruby>");
}
