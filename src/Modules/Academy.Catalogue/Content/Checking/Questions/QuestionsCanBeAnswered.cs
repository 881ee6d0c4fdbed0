using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Questions;

/// <summary>What each type of question needs, so that one right answer, and a wrong one, can be given.</summary>
internal sealed class QuestionsCanBeAnswered : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course) =>
        from question in course.Source.Questions
        from fault in Faults(question)
        select new ContentError(question.File, question.Line, $"問題「{question.Id}」{fault.What}", fault.Remedy);

    private static IEnumerable<(string What, string Remedy)> Faults(QuestionSource question) => question.Answer switch
    {
        ChoiceAnswer choice => Choices(choice, question.Type == "single"),
        OrderAnswer { Items.Count: < 2 } => [("に並べる項目が2つ以上ありません", "items に { id, text } を正しい順に2つ以上書きます")],
        MatchAnswer match => Pairs(match),
        NumberAnswer { Tolerance: < 0 } => [("の許容差(tolerance)が負です", "0 以上の数にします")],
        _ => [],
    };

    private static IEnumerable<(string What, string Remedy)> Choices(ChoiceAnswer answer, bool single)
    {
        var correct = answer.Choices.Count(choice => choice.Correct);
        if (answer.Choices.Count < 2)
            yield return ("に選択肢が2つ以上ありません", "choices に { id, text, feedback } を2つ以上書きます");
        else if (single && correct != 1)
            yield return ($"の正しい選択肢が {correct} つあります", "correct: true を1つの選択肢だけに付けます。2つ以上あるなら type を multiple にします");
        else if (correct == 0)
            yield return ("に正しい選択肢がありません", "正しい選択肢すべてに correct: true を付けます");
    }

    private static IEnumerable<(string What, string Remedy)> Pairs(MatchAnswer answer)
    {
        if (answer.Pairs.Count < 2)
            yield return ("に組が2つ以上ありません", "pairs に { id, left, right } を2つ以上書きます");
        var rights = answer.Pairs.Select(pair => pair.Right.Value).Concat(answer.Distractors.Select(text => text.Value));
        foreach (var again in rights.GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return ($"の右側に同じ文「{again.Key}」が2つあります", "どちらとも見分けられるように書き分けます");
    }
}
