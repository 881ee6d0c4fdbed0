using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a file of <c>quizzes/</c>.</summary>
internal static class QuizReader
{
    public static QuizSource? Read(string name, string text, FileErrors errors)
    {
        if (YamlReader.Read(text, 1, errors) is not { } map || Fields.Open(map, Shapes.Quiz, errors) is not { } fields)
            return null;
        return new QuizSource(
            errors.File,
            name,
            fields.Word("id"),
            fields.Word("slug"),
            fields.Text("title", errors, TextFields.LongestTitle),
            fields.Number("minutes", 1, 180),
            fields.Number("pass", 1, 100),
            fields.Has("attempts") ? fields.Number("attempts", 1, 100).Value : null,
            fields.Has("time-limit") ? fields.Number("time-limit", 1, 300).Value : null,
            fields.OneOf("opens", "always", "after-lessons").Value,
            fields.OneOf("shuffle", "none", "choices", "questions", "all").Value,
            fields.List("questions", new QuestionReader(errors, graded: true).Read));
    }
}
