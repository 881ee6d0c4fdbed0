using System.Text.Json.Nodes;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>What learners do themselves: attempts are counted for each learner, and the session says whose they are.</summary>
internal static class LearningBindings
{
    private const string Noon = "2026-11-24T03:00:00Z";

    private static readonly Given Lesson = Given.Along("lesson", scene => scene.Course.Lesson);
    private static readonly Given Key = Given.Along("key", "c1");
    private static readonly Given Quiz = Given.Along("quizSlug", "final");
    private static readonly Given HandedIn = Given.Along("number", "1");
    /// <summary>Refused one by one, in an answer that is none of failure.</summary>
    private static readonly Given Attempt = Given.Of("attempt", scene => $"{scene.Course.AttemptId}", _ => $"{Guid.CreateVersion7()}", isOfAll: false).MayBeSeen("the event is refused in the answer");

    /// <summary>Inside the question that the key names, as choices are. They are not sent: the sample's question is no matching, and an answer with pairs would be refused to everybody.</summary>
    private static readonly Given OptionId = Given.Along("answer.pairs[].optionId", scene => $"{scene.Course.ChoiceId}");
    private static readonly Given TargetId = Given.Along("answer.pairs[].targetId", scene => $"{scene.Course.ChoiceId}");

    private static readonly Given Open = Given.Along("number", "2");

    public static IReadOnlyList<Binding> List { get; } =
    [
        new("GET /", Right.Everybody),
        new("GET /record", Right.Everybody),
        new("GET /learn/token", Right.Everybody),
        new Binding("GET /learn/{slug}", Right.Everybody, Given.Slug()).Leading(),
        new("GET /learn/{slug}/{lesson}", Right.Everybody, Given.Slug(), Lesson),
        new("GET /learn/{slug}/quiz/{quizSlug}", Right.Everybody, Given.Slug(), Quiz),
        new("GET /learn/{slug}/quiz/{quizSlug}/{number:int}", Right.Everybody, Given.Slug(), Quiz, Open),
        new("GET /learn/{slug}/quiz/{quizSlug}/{number:int}/result", Right.Everybody, Given.Slug(), Quiz, HandedIn),
        new Binding("GET /learn/{slug}/{lesson}/checks/{key}", Right.Everybody, Given.Slug().MayBeSeen("it leads back to the lesson, whatever its address"), Lesson, Key).Leading(),
        Event("lesson.opened", Given.Along("events[].item", scene => $"{scene.Course.LessonId}"), Given.Along("events[].payload", "{}"))
            .Sending(value => Events(value, JsonNode.Parse(value("events[].payload"))!)),
        Event("quiz.answered", Given.Along("events[].item", scene => $"{scene.Course.QuizId}"), Attempt, Given.Along("question", scene => $"{scene.Course.QuestionId}"), Given.Along("choice", scene => $"{scene.Course.AnswerId}"))
            .Sending(value => Events(value, new { attemptId = value("attempt"), questionId = value("question"), answer = new { choices = new[] { value("choice") } } })),
        new Binding("POST /learn/{slug}/checks/{key}", Right.Everybody, Given.Slug(), Key, Given.Along("answer.choices", scene => $"{scene.Course.ChoiceId}"), OptionId, TargetId, Issued("issued"), Given.Fresh("id"))
            .Sending(value => new { id = value("id"), answer = new { choices = new[] { value("answer.choices") } }, occurredAt = Noon, issued = value("issued") }),
        new Binding("POST /learn/{slug}/{lesson}/checks/{key}", Right.Everybody, Given.Slug(), Lesson, Key, Issued("issued"), Given.Fresh("id"), Given.Along("choice", scene => $"{scene.Course.ChoiceId}")),
        new("POST /learn/{slug}/{lesson}?handler=Confirm", Right.Everybody, Given.Slug(), Lesson, Issued("issued"), Given.Fresh("id")),
        new Binding("POST /learn/{slug}/quiz/{quizSlug}/{number:int}?handler=Save", Right.Everybody, Given.Slug(), Quiz, Open).Previewing(),
        new("POST /learn/{slug}/quiz/{quizSlug}/{number:int}", Right.Everybody, Given.Slug(), Quiz, Open),
        new("POST /learn/{slug}/quiz/{quizSlug}", Right.Everybody, Given.Slug(), Quiz),
    ];

    private static Binding Event(string kind, params IReadOnlyList<Given> inPayload) => new(
        "POST /learn/{slug}/events", Right.Self,
        [Given.Slug(), Given.Id("staff", sample => sample.Learner), Issued("events[].issued"), Given.Fresh("events[].id"), Given.Along("kind", kind), .. inPayload]);

    private static object Events(Func<string, string> value, object payload) => new
    {
        staff = value("staff"),
        events = new[] { new { id = value("events[].id"), kind = value("kind"), item = value("events[].item"), payload, occurredAt = Noon, issued = value("events[].issued") } },
    };

    /// <summary>A page of the first organisation's learner: to others it is no page of theirs.</summary>
    private static Given Issued(string name) =>
        Given.Of(name, scene => scene.Course.Issued, _ => $"x{Guid.NewGuid():N}", isOfAll: false).MayBeSeen("of the asker's own course; what it adds is the asker's own");
}
