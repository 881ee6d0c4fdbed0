using Academy.Theme.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Academy.Theme.Components;

/// <summary>From page to page of a list: <c>&lt;pager page="2" pages="9" href="@(page => $"/catalogue?page={page}")" /&gt;</c>. Nothing for one page.</summary>
[HtmlTargetElement("pager", Attributes = "href", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IStringLocalizer<Text> text) : Component
{
    public int Page { get; set; } = 1;

    public int Pages { get; set; } = 1;

    public required Func<int, string> Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        Become(output, "nav", "pages");
        output.Attributes.SetAttribute("aria-label", text["ページ送り"].Value);
        if (Page > 1)
            output.Content.AppendHtml(Link(Page - 1, Markup.Drawing(Http, "left", "icon icon--s"), Markup.Text(text["前へ"])));
        var last = 0;
        foreach (var number in Shown())
        {
            if (number > last + 1)
                output.Content.AppendHtml(Markup.Element("span", null, Markup.Text("…")));
            output.Content.AppendHtml(Number(last = number));
        }

        if (Page < Pages)
            output.Content.AppendHtml(Link(Page + 1, Markup.Text(text["次へ"]), Markup.Drawing(Http, "right", "icon icon--s")));
    }

    /// <summary>The first, the last, and those around this one.</summary>
    private IEnumerable<int> Shown() =>
        Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= 1);

    private TagBuilder Number(int number) => Link(number, Markup.Text($"{number}"))
        .With("aria-label", text["{0}ページ目", number])
        .With("aria-current", number == Page ? "page" : null);

    private TagBuilder Link(int number, params IHtmlContent[] content) =>
        Markup.Element("a", null, content).With("href", Href(number));
}
