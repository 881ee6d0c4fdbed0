using System.Globalization;
using Academy.Domain.Learning.Quizzes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>The page of an attempt as a browser without script holds it: what is chosen, what is typed, and what it would post.</summary>
internal sealed class AttemptPage(string address, string html)
{
    private readonly IHtmlDocument _document = new HtmlParser().ParseDocument(html);

    public string Address => address;

    public string Html => html;

    public int Number => int.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);

    public IElement Form => _document.QuerySelector("form[data-quiz]")!;

    public string Token => Form.GetAttribute("data-token")!;

    public Guid AttemptId => Guid.Parse(Form.GetAttribute("data-attempt")!);

    public string Text => _document.QuerySelector("main")!.TextContent;

    public IElement Question(Guid id) => Form.QuerySelector($"[data-question='{id}']")!;

    /// <summary>The sentence at a question; null when there is none.</summary>
    public string? ProblemAt(Guid id) => Question(id).QuerySelector("[data-problem]:not([hidden])")?.TextContent.Trim();

    /// <summary>What stands in the fields of a question.</summary>
    public Answer AnswerTo(Guid id)
    {
        var question = Question(id);
        var selects = question.QuerySelectorAll<IHtmlSelectElement>("select").Where(select => !string.IsNullOrEmpty(select.Value)).ToList();
        return question.GetAttribute("data-type") switch
        {
            QuestionTypes.Numeric => question.QuerySelector<IHtmlInputElement>("input[type=text]")!.Value is { Length: > 0 } text ? Answer.OfText(text) : Answer.None,
            QuestionTypes.Ordering => Answer.OfChoices([.. selects.OrderBy(select => int.Parse(select.Value!, CultureInfo.InvariantCulture)).Select(Option)]),
            QuestionTypes.Matching => Answer.OfPairs([.. selects.Select(select => new AnswerPair(Option(select), Guid.Parse(select.Value!)))]),
            _ => Answer.OfChoices([.. Boxes(question).Where(box => box.IsChecked).Select(box => Guid.Parse(box.Value))]),
        };
    }

    /// <summary>Fills the fields of a question.</summary>
    public void Enter(Guid id, Answer answer)
    {
        var question = Question(id);
        foreach (var box in Boxes(question))
            box.IsChecked = answer.Choices.Contains(Guid.Parse(box.Value));
        foreach (var select in question.QuerySelectorAll<IHtmlSelectElement>("select"))
            select.Value = question.GetAttribute("data-type") == QuestionTypes.Ordering
                ? (answer.Choices.ToList().IndexOf(Option(select)) + 1).ToString(CultureInfo.InvariantCulture)
                : answer.Pairs.FirstOrDefault(pair => pair.OptionId == Option(select)).TargetId.ToString();
        if (question.QuerySelector<IHtmlInputElement>("input[type=text]") is { } field)
            field.Value = answer.Text ?? "";
    }

    /// <summary>What the browser sends when the form is handed in.</summary>
    public List<KeyValuePair<string, string>> Fields() =>
    [
        .. from field in Form.QuerySelectorAll("input[name]:not([disabled]), select[name]")
           let value = field switch
           {
               IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
               IHtmlInputElement input => input.Value,
               IHtmlSelectElement list => list.Value ?? "",
               _ => null,
           }
           where value is not null
           select KeyValuePair.Create(field.GetAttribute("name")!, value),
    ];

    private static IEnumerable<IHtmlInputElement> Boxes(IElement question) => question.QuerySelectorAll<IHtmlInputElement>("fieldset input:is([type=radio], [type=checkbox])");

    private static Guid Option(IHtmlSelectElement select) => Guid.Parse(select.GetAttribute("data-option")!);
}
