using System.Globalization;
using System.Text.RegularExpressions;
using Academy.Domain.Catalogue;
using Markdig.Renderers;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>
/// A check inside a lesson. The form has no address and no token: the player gives it both. Its fields: <c>choice</c> (radio,
/// checkbox), <c>number</c>, or one select an option, named by the option's id, with its place or its target as value.
/// </summary>
internal static partial class AskForm
{
    public static void Write(HtmlRenderer renderer, string type, QuestionBody question)
    {
        var id = $"ask-{question.Key}";
        renderer.WriteLine($"<form class=\"ask\" method=\"post\" data-question=\"{question.Key}\" aria-labelledby=\"{id}\"><p class=\"shoulder\">確認</p>");
        if (OneParagraph().Match(question.Prompt) is { Success: true } line)
            Prompt(renderer, id, line.Groups[1].Value);
        else
            renderer.Write($"<div class=\"ask__prompt\" id=\"{id}\">").Write(question.Prompt).WriteLine("</div>");
        renderer.WriteLine($"<fieldset class=\"stack\"><legend class=\"sr\">{Legend(type)}</legend>");
        switch (type)
        {
            case "numeric":
                Number(renderer, question);
                break;
            case "ordering":
                Selects(renderer, question, Enumerable.Range(1, question.Options.Count).Select(place => (Places(place), $"{place}番目")));
                break;
            case "matching":
                Selects(renderer, question, question.Targets.Select(target => (target.Id.ToString(), PlainText.Of(target.Html))));
                break;
            default:
                Choices(renderer, question, type == "multiple" ? "checkbox" : "radio");
                break;
        }
        renderer.WriteLine("</fieldset>");
        renderer.WriteLine("<p class=\"row\"><button class=\"button button--line\" type=\"submit\">答え合わせ</button><span class=\"note\">成績には含まれません</span></p></form>");
    }

    /// <summary>A case that is told before the question, or what the question is about, is read as text: the question alone is the heading.</summary>
    private static void Prompt(HtmlRenderer renderer, string id, string prompt)
    {
        var (before, question, after) = PromptParts.Of(prompt);
        if (before.Length > 0)
            renderer.WriteLine($"<p class=\"ask__case\">{before}</p>");
        renderer.WriteLine($"<h2 id=\"{id}\">{question}</h2>");
        if (after.Length > 0)
            renderer.WriteLine($"<p class=\"ask__case\">{after}</p>");
    }

    private static string Legend(string type) => type switch
    {
        "multiple" => "当てはまるものをすべて選んでください",
        "ordering" => "それぞれの順番を選んでください",
        "matching" => "それぞれに合うものを選んでください",
        "numeric" => "数を入力してください",
        _ => "答えを1つ選んでください",
    };

    private static void Choices(HtmlRenderer renderer, QuestionBody question, string input)
    {
        foreach (var option in question.Options)
            renderer.WriteLine($"<label class=\"choice choice--box\"><input type=\"{input}\" name=\"choice\" value=\"{option.Id}\"><span>{option.Html}</span></label>");
    }

    private static void Number(HtmlRenderer renderer, QuestionBody question)
    {
        renderer.Write("<label class=\"field\"><span class=\"field__label\">答え</span><span class=\"field__row\"><input class=\"input\" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" name=\"number\">");
        if (question.Unit is { Length: > 0 } unit)
            renderer.Write("<span class=\"field__unit\">").WriteEscape(unit).Write("</span>");
        renderer.WriteLine("</span></label>");
    }

    private static void Selects(HtmlRenderer renderer, QuestionBody question, IEnumerable<(string Value, string Text)> values)
    {
        var options = values.ToList();
        foreach (var option in question.Options)
        {
            renderer.Write($"<label class=\"choice choice--select\"><span>{option.Html}</span><select class=\"select\" name=\"{option.Id}\"><option value=\"\">選択</option>");
            foreach (var (value, text) in options)
                renderer.Write($"<option value=\"{value}\">").WriteEscape(text).Write("</option>");
            renderer.WriteLine("</select></label>");
        }
    }

    private static string Places(int place) => place.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^<p>((?:(?!</?p>).)*)</p>\n?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex OneParagraph();
}
