using Academy.Catalogue.Content.Model;
using Academy.Domain.Catalogue;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>A question taken apart: what is shown, and what stays on the server.</summary>
/// <param name="Choices">All that an answer can name, with its key.</param>
internal sealed record CompiledQuestion(
    QuestionSource Source, Guid Id, QuestionBody Body, AnswerBody Answer, IReadOnlyList<(Guid Id, string Key)> Choices);

/// <summary>Takes questions apart.</summary>
internal sealed class QuestionCompiler(string course, HtmlCompiler html)
{
    public CompiledQuestion Compile(QuestionSource question)
    {
        var parts = new AnswerCompiler(course, question, html).Compile();
        var prefix = $"q-{question.Id}-";
        return new CompiledQuestion(
            question,
            ContentId.Of("question", course, question.Id.Value),
            new QuestionBody(question.Id.Value, html.Blocks(question.Prompt, prefix), parts.Options, parts.Targets, (question.Answer as NumberAnswer)?.Unit),
            parts.Answer with
            {
                Explanation = question.Explanation is { } explanation ? html.Blocks(explanation, prefix + "x-") : null,
                Source = question.Ground is { } ground ? html.Inline(ground) : null,
                LessonId = question.Lesson.IsMissing ? null : ContentId.Of("lesson", course, question.Lesson.Value),
                Objective = question.Objective.IsMissing ? null : question.Objective.Value,
            },
            parts.Choices);
    }
}
