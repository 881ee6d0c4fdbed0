namespace Academy.Catalogue.Content.Reading;

/// <summary>All maps of the content format; the tables of <c>content/README.md</c>.</summary>
internal static class Shapes
{
    public static readonly Shape Text = new("文", ["ja"], ["en"]);

    public static readonly Shape Track = new("トラック", ["id", "title", "summary", "order", "accent"], []);

    public static readonly Shape Programme = new("プログラム", ["id", "title", "summary", "owner", "courses"], ["offered-to"]);

    public static readonly Shape Course = new(
        "コース",
        ["id", "title", "summary", "track", "level", "audience", "owner", "objectives", "modules", "policy"],
        ["slug", "offered-to", "competencies", "requires", "order", "deliverable", "certificate", "change"]);

    public static readonly Shape Objective = new("到達目標", ["id", "text"], []);
    public static readonly Shape Module = new("章", ["id", "title", "items"], []);
    public static readonly Shape Certificate = new("修了証書", ["valid-months"], []);
    public static readonly Shape Item = new("章の項目", [], ["lesson", "quiz"]);

    public static readonly Shape Lesson = new("レッスン", ["id", "title", "kind", "minutes", "completes"], ["slug", "objectives"]);
    public static readonly Shape Video = new("動画", ["src", "captions", "title"], []);
    public static readonly Shape Bpmn = new("BPMN 図", ["src", "title", "alt", "steps"], []);

    public static readonly Shape Quiz = new(
        "テスト", ["id", "title", "minutes", "pass", "questions"], ["slug", "attempts", "time-limit", "opens", "shuffle"]);

    public static readonly Shape Choice = new("選択肢", ["id", "text", "feedback"], ["correct"]);
    public static readonly Shape OrderItem = new("並べる項目", ["id", "text"], []);
    public static readonly Shape Pair = new("組", ["id", "left", "right"], []);
    public static readonly Shape NearMiss = new("惜しい答え", ["value", "feedback"], []);
    public static readonly Shape Verdicts = new("講評", ["right", "wrong"], []);
    public static readonly Shape Truth = new("講評", ["true", "false"], []);

    /// <summary>The keys of a question by its type; <c>points</c> in quizzes only.</summary>
    public static IReadOnlyDictionary<string, Shape> Questions { get; } = new Dictionary<string, Shape>
    {
        ["single"] = Question(["choices"], []),
        ["multiple"] = Question(["choices"], []),
        ["true-false"] = Question(["answer", "feedback"], []),
        ["ordering"] = Question(["items", "feedback"], []),
        ["matching"] = Question(["pairs", "feedback"], ["distractors"]),
        ["numeric"] = Question(["answer", "feedback"], ["tolerance", "unit", "near"]),
    };

    /// <summary>The same without points: a check is not graded.</summary>
    public static Shape WithoutPoints(Shape question) => question with { Optional = [.. question.Optional.Where(key => key != "points")] };

    private static Shape Question(string[] required, string[] optional) =>
        new("問題", ["id", "type", "prompt", .. required], ["objective", "points", "lesson", "source", "explanation", .. optional]);
}
