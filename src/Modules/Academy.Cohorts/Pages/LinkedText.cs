using Academy.Domain.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Academy.Cohorts.Pages;

/// <summary>Plain text with the addresses in it made links.</summary>
internal static class LinkedText
{
    /// <param name="outside">What is said of a link that leads away, to who does not see it.</param>
    public static IHtmlContent Of(string text, string outside)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in TextLinks.Split(text))
            if (piece.IsAddress)
                html.AppendHtml(Link(piece.Text, outside));
            else
                html.Append(piece.Text);
        return html;
    }

    private static TagBuilder Link(string address, string outside)
    {
        var (link, said) = (new TagBuilder("a"), new TagBuilder("span"));
        said.AddCssClass("sr");
        said.InnerHtml.Append(outside);
        link.AddCssClass("outside");
        link.MergeAttribute("href", address);
        link.MergeAttribute("rel", "nofollow noreferrer");
        link.InnerHtml.Append(address).AppendHtml(said);
        return link;
    }
}
