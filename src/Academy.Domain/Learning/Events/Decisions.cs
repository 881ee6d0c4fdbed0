using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Learning.Events;

/// <inheritdoc cref="EventKinds.ResultCorrected"/>
/// <param name="Points">The result that stands from now on, beside the earned one; the last correction of an attempt counts.</param>
public sealed record ResultCorrected(Guid AttemptId, int Points, int Maximum, string Reason) : DecisionPayload(Reason), IOfAttempt
{
    internal override string Kind => EventKinds.ResultCorrected;

    internal override bool NamesItem => true;

    internal override string? Problem() => base.Problem() ?? QuizScore.Problem(Points, Maximum);
}

/// <inheritdoc cref="EventKinds.AttemptGranted"/>
/// <param name="Count">How many attempts beyond those of the quiz's settings.</param>
public sealed record AttemptGranted(int Count, string Reason) : DecisionPayload(Reason)
{
    private const int Most = 100;

    internal override string Kind => EventKinds.AttemptGranted;

    internal override bool NamesItem => true;

    internal override string? Problem() => base.Problem() ?? (Count is < 1 or > Most ? $"grants that are not between 1 and {Most}" : null);
}

/// <inheritdoc cref="EventKinds.CompletionRecognised"/>
/// <param name="Day">In Tokyo; not after the day on which it is recorded.</param>
public sealed record CompletionRecognised(DateOnly Day, string Reason) : DecisionPayload(Reason)
{
    /// <summary>Nobody in service completed anything before; an earlier day is a slip.</summary>
    private static readonly DateOnly Earliest = new(1970, 1, 1);

    internal override string Kind => EventKinds.CompletionRecognised;

    internal override string? Problem() => base.Problem() ?? (Day < Earliest ? "a day before 1970" : null);
}

/// <inheritdoc cref="EventKinds.EnrolmentExempted"/>
public sealed record EnrolmentExempted(string Reason) : DecisionPayload(Reason)
{
    internal override string Kind => EventKinds.EnrolmentExempted;
}

/// <inheritdoc cref="EventKinds.ExemptionLifted"/>
public sealed record ExemptionLifted(string Reason) : DecisionPayload(Reason)
{
    internal override string Kind => EventKinds.ExemptionLifted;
}

/// <inheritdoc cref="EventKinds.ReleaseMoved"/>
/// <param name="ReleaseId">The release that is under way from the receipt of this event on.</param>
/// <param name="Policy">The strictest of all releases that were passed over on the way.</param>
public sealed record ReleaseMoved(Guid ReleaseId, MovePolicy Policy, string Reason) : DecisionPayload(Reason)
{
    internal override string Kind => EventKinds.ReleaseMoved;

    /// <summary>Nobody, when an import published a release that the offering follows.</summary>
    internal override bool NamesActor => false;

    internal override string? Problem() => base.Problem() ?? (Enum.IsDefined(Policy) ? null : "an unknown policy");
}

/// <summary>What a move to another release asks, the mildest first; decision 1. What was completed before stays completed under each of them.</summary>
public enum MovePolicy
{
    /// <summary>Nothing: items with the same id keep their state, items that are gone are no longer asked, new ones are not asked.</summary>
    Editorial,

    /// <summary>As editorial, and the items that the release before did not have: of those under way and of those done.</summary>
    Delta,

    /// <summary>Every item again from that moment on, of those under way and of those done.</summary>
    Expire,
}
