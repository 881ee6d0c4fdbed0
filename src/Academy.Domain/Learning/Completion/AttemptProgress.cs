using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Learning.Completion;

/// <summary>One attempt while the log is folded.</summary>
/// <param name="pass">The pass mark of the release that the attempt was opened in.</param>
internal sealed class AttemptProgress(QuizOpened opened, DateTime openedAt, int pass)
{
    private readonly List<LearningEvent> _answers = [];
    private QuizScore? _earned;
    private Correction? _correction;
    private DateTime? _submittedAt;

    public QuizOpened Opened => opened;

    public DateTime OpenedAt => openedAt;

    /// <summary>When the server stored that it was handed in.</summary>
    public DateTime? SubmissionStoredAt { get; private set; }

    /// <summary>When the result that stands came to be a pass; null while it is none.</summary>
    public DateTime? PassedAt { get; private set; }

    public bool IsInForce { get; private set; } = true;

    public QuizScore? Score => _correction?.Score ?? _earned;

    public void Answer(LearningEvent answer) => _answers.Add(answer);

    public void Submit(LearningEvent happened, QuizSubmitted result, DateTime at)
    {
        var score = new QuizScore(result.Points, result.Maximum, pass);
        _earned = _earned?.Percent >= score.Percent ? _earned : score;
        _submittedAt ??= at;
        SubmissionStoredAt = SubmissionStoredAt < happened.ReceivedAt ? SubmissionStoredAt : happened.ReceivedAt;
        Judge(at);
    }

    public void Correct(LearningEvent happened, ResultCorrected result, DateTime at)
    {
        _correction = new(new(result.Points, result.Maximum, pass), new(happened.ActorId!.Value, at, result.Reason));
        Judge(at);
    }

    /// <summary>Everything is asked again: the attempt stays on record but meets nothing any more.</summary>
    public void Expire() => IsInForce = false;

    public AttemptState ToState() => new(
        opened.AttemptId,
        opened.Number,
        opened.ReleaseId,
        openedAt,
        opened.DeadlineAt,
        _submittedAt,
        AnswersThatCount.Of(_answers, opened.DeadlineAt, SubmissionStoredAt),
        _earned,
        _correction,
        IsInForce);

    private void Judge(DateTime at) => PassedAt = Score is { IsPassed: true } ? PassedAt ?? at : null;
}
