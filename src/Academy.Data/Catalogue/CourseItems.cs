namespace Academy.Data.Catalogue;

/// <summary>A lesson as itself, what records point to, whatever releases say of it.</summary>
public sealed class Lesson : ICourseContent
{
    public required Guid Id { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>The <c>id:</c> in its file; unique in its course, for life.</summary>
    public required string Key { get; init; }
}

/// <summary>A quiz as itself.</summary>
public sealed class Quiz : ICourseContent
{
    public required Guid Id { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>The <c>id:</c> in its file; unique in its course, for life.</summary>
    public required string Key { get; init; }
}

/// <summary>A question of a quiz, or the check inside a lesson, as itself.</summary>
public sealed class Question : ICourseContent
{
    public required Guid Id { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>The <c>id:</c> in its file; unique in its course, for life.</summary>
    public required string Key { get; init; }
}

/// <summary>Something that can be chosen, ordered or matched in a question, as itself.</summary>
public sealed class Choice : ICourseContent
{
    public required Guid Id { get; init; }
    public required Guid CourseId { get; init; }
    public required Guid QuestionId { get; init; }

    /// <summary>The <c>id:</c> in its file; unique in its question, for life.</summary>
    public required string Key { get; init; }
}
