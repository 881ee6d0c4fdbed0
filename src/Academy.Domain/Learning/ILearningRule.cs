namespace Academy.Domain.Learning;

/// <summary>A rule of taking a course, named as a sentence. A page says to a broken one, by its type, what to do.</summary>
public interface ILearningRule
{
    bool IsBroken { get; }
}
