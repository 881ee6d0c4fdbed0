namespace Academy.Domain.Learning.Events;

/// <inheritdoc cref="EventKinds.DueChanged"/>
/// <remarks>A record of who changed it and why. The date itself is the enrolment's, which an assignment sets as well: the fold has no part in it.</remarks>
/// <param name="Before">Null when there was none.</param>
/// <param name="DueOn">The last day, in Tokyo; null: there is none any more.</param>
public sealed record DueChanged(string Reason, DateOnly? Before = null, DateOnly? DueOn = null) : DecisionPayload(Reason)
{
    internal override string Kind => EventKinds.DueChanged;

    /// <summary>Nobody, when the date follows another one, as that of a session.</summary>
    internal override bool NamesActor => false;

    internal override string? Problem() => base.Problem() ?? (Before == DueOn ? "a due date that stays as it was" : null);
}

/// <inheritdoc cref="EventKinds.EnrolmentPaused"/>
/// <param name="From">The first day of the pause, in Tokyo; it may lie ahead.</param>
/// <param name="Reason">For those who look after the person: leave is nobody else's business, and no notice tells it.</param>
public sealed record EnrolmentPaused(DateOnly From, string Reason) : DecisionPayload(Reason)
{
    internal override string Kind => EventKinds.EnrolmentPaused;
}

/// <inheritdoc cref="EventKinds.EnrolmentResumed"/>
/// <param name="On">The first day after the pause, in Tokyo.</param>
/// <param name="Reason">As of the pause.</param>
/// <param name="Before">The due date until then; null when there was none.</param>
/// <param name="DueOn">The due date from then on; null when there is none.</param>
public sealed record EnrolmentResumed(DateOnly On, string Reason, DateOnly? Before = null, DateOnly? DueOn = null) : DecisionPayload(Reason)
{
    internal override string Kind => EventKinds.EnrolmentResumed;
}
