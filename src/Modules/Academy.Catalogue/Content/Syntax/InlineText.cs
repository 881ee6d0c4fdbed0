using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Syntax;

internal static class InlineText
{
    /// <summary>The text without marks; of ruby the kanji alone.</summary>
    public static string Plain(this ContainerInline? container)
    {
        var text = new StringBuilder();
        foreach (var inline in container?.Descendants<Inline>() ?? [])
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                RubyInline ruby => ruby.Text,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => "",
            });
        return text.ToString();
    }
}
