using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Academy.Learning.Services.Player;

/// <summary>HTML that was compiled on publishing: it goes into the page as it is.</summary>
public sealed class CompiledHtml(byte[] utf8) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Encoding.UTF8.GetString(utf8));
}
