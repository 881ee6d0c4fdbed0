namespace Academy.Domain.Learning.Events;

/// <summary>What happened. Who may cause it is the base class: <see cref="LearnerPayload"/>, <see cref="ServerPayload"/> or <see cref="DecisionPayload"/>.</summary>
public abstract record EventPayload
{
    /// <summary>One of <see cref="EventKinds"/>.</summary>
    internal abstract string Kind { get; }

    /// <summary>Whether it happened to a lesson or quiz rather than to the whole enrolment.</summary>
    internal virtual bool NamesItem => true;

    /// <summary>Whether it needs somebody who answers for it.</summary>
    internal virtual bool NamesActor => false;

    /// <summary>What is wrong with its values, for a log; null when nothing is.</summary>
    internal virtual string? Problem() => null;
}

/// <summary>What a learner's browser may report as it is.</summary>
public abstract record LearnerPayload : EventPayload;

/// <summary>What the server alone writes, because it judged, numbered or marked something on the learner's behalf.</summary>
public abstract record ServerPayload : EventPayload;

/// <summary>What somebody with the right to it decided about an enrolment. It takes effect when it is recorded: never earlier.</summary>
/// <param name="Reason">Why, in words for the learner and the auditor.</param>
public abstract record DecisionPayload(string Reason) : EventPayload
{
    private const int LongestReason = 1000;

    internal override bool NamesItem => false;

    internal override bool NamesActor => true;

    internal override string? Problem() =>
        string.IsNullOrWhiteSpace(Reason) ? "no reason" : Reason.Length > LongestReason ? $"a reason of more than {LongestReason} characters" : null;
}
