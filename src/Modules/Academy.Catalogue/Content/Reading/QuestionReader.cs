using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a question of a quiz, or the check of a lesson.</summary>
internal sealed class QuestionReader(FileErrors errors, bool graded)
{
    private static readonly string[] Types = [.. Shapes.Questions.Keys];

    public QuestionSource? Read(Yaml node)
    {
        if (node is not YamlMap map)
        {
            errors.Add(node.Line, "問題が「項目: 値」の形ではありません", "id、type、prompt などを書きます");
            return null;
        }
        var type = map["type"] is YamlScalar written ? written.Value : "";
        if (!Shapes.Questions.TryGetValue(type, out var shape))
        {
            errors.Add(map["type"]?.Line ?? map.Line, type.Length == 0 ? "問題に「type」がありません" : $"問題の「type」に「{type}」は使えません", $"{string.Join("、", Types)} のどれかにします");
            return null;
        }
        return Fields.Open(map, graded ? shape : Shapes.WithoutPoints(shape), errors) is { } fields ? Question(fields, type) : null;
    }

    private QuestionSource Question(Fields fields, string type) => new(
        errors.File,
        fields.Line,
        fields.Word("id"),
        type,
        fields.Markdown("prompt"),
        fields.Word("objective"),
        fields.Number("points", 1, 100, otherwise: 1).Value,
        fields.Word("lesson"),
        fields.OptionalMarkdown("source"),
        fields.OptionalMarkdown("explanation"),
        type switch
        {
            "single" or "multiple" => new ChoiceAnswer(fields.List("choices", Choice)),
            "true-false" => Truth(fields),
            "ordering" => new OrderAnswer(fields.List("items", OrderItem), Verdicts(fields)),
            "matching" => new MatchAnswer(fields.List("pairs", Pair), fields.List("distractors", Distractor), Verdicts(fields)),
            _ => Number(fields),
        });

    private ChoiceSource? Choice(Yaml node) => Fields.Open(node, Shapes.Choice, errors) is { } choice
        ? new ChoiceSource(choice.Word("id"), choice.Markdown("text"), choice.Markdown("feedback"), choice.Flag("correct"))
        : null;

    private OrderItem? OrderItem(Yaml node) => Fields.Open(node, Shapes.OrderItem, errors) is { } item
        ? new OrderItem(item.Word("id"), item.Markdown("text"))
        : null;

    private MatchPair? Pair(Yaml node) => Fields.Open(node, Shapes.Pair, errors) is { } pair
        ? new MatchPair(pair.Word("id"), pair.Markdown("left"), pair.Markdown("right"))
        : null;

    private MarkdownText? Distractor(Yaml node)
    {
        if (node is YamlScalar scalar)
            return TextFields.Of(scalar);
        errors.Add(node.Line, "「distractors」の形が違います", "右側に混ぜる文を1つずつ並べます");
        return null;
    }

    private static TruthAnswer Truth(Fields fields)
    {
        var feedback = fields.Inside("feedback", Shapes.Truth, map => Tuple.Create(map.Markdown("true"), map.Markdown("false")));
        var none = new MarkdownText("", fields.Line, false);
        return new TruthAnswer(fields.Flag("answer"), feedback?.Item1 ?? none, feedback?.Item2 ?? none);
    }

    private NumberAnswer Number(Fields fields) => new(
        fields.Decimal("answer"),
        fields.Decimal("tolerance"),
        fields.Has("unit") ? fields.Word("unit").Value : null,
        fields.List("near", NearMiss),
        Verdicts(fields));

    private NearMiss? NearMiss(Yaml node) => Fields.Open(node, Shapes.NearMiss, errors) is { } near
        ? new NearMiss(near.Decimal("value"), near.Markdown("feedback"), near.Line)
        : null;

    private static Verdicts Verdicts(Fields fields)
    {
        var none = new MarkdownText("", fields.Line, false);
        return fields.Inside("feedback", Shapes.Verdicts, map => new Verdicts(map.Markdown("right"), map.Markdown("wrong"))) ?? new Verdicts(none, none);
    }
}
