namespace Academy.Data.Catalogue;

/// <summary>A lesson as a release has it, compiled.</summary>
public sealed class ReleaseLesson : ICourseContent
{
    public required Guid ReleaseId { get; init; }
    public required Guid LessonId { get; init; }
    public required Guid CourseId { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required int Position { get; init; }

    /// <summary>As in the file: <c>reading</c>, <c>video</c>, …</summary>
    public required string Kind { get; init; }

    public required int Minutes { get; init; }

    /// <summary>As in the file: <c>confirm</c>, <c>check</c>, <c>video:90</c>.</summary>
    public required string Completes { get; init; }

    /// <summary>The text as HTML. No right answer is in it.</summary>
    public required string Html { get; init; }

    /// <summary>Its headings of the second level, as JSON.</summary>
    public required string Headings { get; init; }
}

/// <summary>A quiz as a release has it.</summary>
public sealed class ReleaseQuiz : ICourseContent
{
    public required Guid ReleaseId { get; init; }
    public required Guid QuizId { get; init; }
    public required Guid CourseId { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required int Position { get; init; }
    public required int Minutes { get; init; }

    /// <summary>Pass mark, attempts, time limit, opening and shuffling, as JSON.</summary>
    public required string Settings { get; init; }
}

/// <summary>A question as a release puts it. No right answer is in it.</summary>
public sealed class ReleaseQuestion : ICourseContent
{
    public required Guid ReleaseId { get; init; }
    public required Guid QuestionId { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>The quiz it belongs to; null when it is the check inside a lesson.</summary>
    public Guid? QuizId { get; init; }

    /// <summary>The lesson that it stands in; null when it belongs to a quiz.</summary>
    public Guid? LessonId { get; init; }

    public required int Position { get; init; }

    /// <summary>As in the file: <c>single</c>, <c>multiple</c>, …</summary>
    public required string Type { get; init; }

    public required int Points { get; init; }

    /// <summary>Prompt and choices compiled to HTML, as JSON.</summary>
    public required string Body { get; init; }
}

/// <summary>The right answer of a question with its feedback, kept apart from all that a page is made of.</summary>
public sealed class AnswerKey : ICourseContent
{
    public required Guid ReleaseId { get; init; }
    public required Guid QuestionId { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>Right answers, weights, feedback, explanation and source, as JSON.</summary>
    public required string Body { get; init; }
}

/// <summary>A file of a release, as it was written.</summary>
public sealed class ReleaseFile : ICourseContent
{
    public required Guid ReleaseId { get; init; }

    /// <summary>Below the course's folder, with forward slashes: <c>lessons/01-intro.md</c>.</summary>
    public required string Path { get; init; }

    public required Guid CourseId { get; init; }

    /// <summary>SHA-256 of its bytes in hexadecimal; the name of a media file in the media store.</summary>
    public required string Hash { get; init; }

    public required string MediaType { get; init; }
    public required long Length { get; init; }

    /// <summary>The bytes of a text; null for media, which stand in the media store.</summary>
    public byte[]? Content { get; init; }
}
