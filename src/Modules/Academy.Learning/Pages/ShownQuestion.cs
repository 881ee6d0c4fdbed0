using Academy.Data.HotPages;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Quizzes;
using Microsoft.Extensions.Primitives;

namespace Academy.Learning.Pages;

/// <summary>A question of an attempt with what stands in its fields.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">Of the quiz.</param>
/// <param name="Problem">What is wrong with what was typed; null when nothing is.</param>
/// <param name="Values">By field.</param>
/// <param name="Stored">The answer as it is stored.</param>
public sealed record ShownQuestion(int Number, int Count, QuizQuestion Question, string? Problem, Func<string, StringValues> Values, Answer Stored)
{
    public string ShownField => AnswerForm.ShownField(Question.Id);

    public string Shown => AnswerForm.Shown(Question, Stored);

    public string Field => AnswerForm.Field(Question.Id);

    public string Input => Question.Type == QuestionTypes.ManyChoices ? "checkbox" : "radio";

    public bool IsChosen(Guid choice) => Values(Field).Contains(choice.ToString());

    public string FieldOf(Guid option) => AnswerForm.Field(Question.Id, option);

    public bool IsSelected(Guid option, string value) => Values(FieldOf(option)) == value;
}
