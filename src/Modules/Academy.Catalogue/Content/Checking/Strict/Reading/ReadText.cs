using System.Text;
using Academy.Catalogue.Content.Syntax;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

internal static class ReadText
{
    /// <summary>The text of a paragraph, heading or cell as a <see cref="Passage"/> has it.</summary>
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        Write(container ?? [], text);
        return text.ToString();
    }

    private static void Write(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                RubyInline ruby => text.Append(ruby.Text),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append('\n'),
                CodeInline or LinkInline { IsImage: true } => text.Append(Passage.Inset),
                ContainerInline inner => Inside(inner, text),
                _ => text,
            };
    }

    private static StringBuilder Inside(ContainerInline container, StringBuilder text)
    {
        Write(container, text);
        return text;
    }
}
