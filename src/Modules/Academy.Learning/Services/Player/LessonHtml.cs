using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Academy.Learning.Services.Player;

/// <summary>
/// A lesson as it was compiled on publishing; its questions get an address and what a form must bring along, so that they can be
/// answered without script. Only the compiler can have written such a tag: in an author's text it would stand escaped.
/// </summary>
/// <param name="utf8">The lesson.</param>
/// <param name="address">Of the lesson's page.</param>
/// <param name="hidden">The fields of one form.</param>
public sealed partial class LessonHtml(byte[] utf8, string address, Func<IHtmlContent> hidden) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var html = Encoding.UTF8.GetString(utf8);
        var written = 0;
        foreach (Match form in Ask().Matches(html))
        {
            writer.Write(html.AsSpan(written, form.Index + form.Length - 1 - written));
            writer.Write($" action=\"{encoder.Encode($"{address}/checks/{form.Groups["key"].Value}")}\">");
            hidden().WriteTo(writer, encoder);
            written = form.Index + form.Length;
        }

        writer.Write(html.AsSpan(written));
    }

    [GeneratedRegex("""<form class="ask" method="post" data-question="(?<key>[^"]+)"[^>]*>""")]
    private static partial Regex Ask();
}
