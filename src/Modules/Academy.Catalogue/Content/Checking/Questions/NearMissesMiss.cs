using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Questions;

/// <summary>A likely slip is a wrong answer, and each is told once.</summary>
internal sealed class NearMissesMiss : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        foreach (var question in course.Source.Questions)
        {
            if (question.Answer is not NumberAnswer answer)
                continue;
            foreach (var near in answer.Near.Where(near => Math.Abs(near.Value - answer.Right) <= answer.Tolerance))
                yield return new(question.File, near.Line, $"惜しい答え {near.Value} は正しい答えの範囲に入っています", "値か tolerance を直します");
            foreach (var again in answer.Near.GroupBy(near => near.Value).SelectMany(group => group.Skip(1)))
                yield return new(question.File, again.Line, $"惜しい答え {again.Value} が2つあります", "どちらかを消します");
        }
    }
}
