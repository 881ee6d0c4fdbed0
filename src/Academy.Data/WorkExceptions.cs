namespace Academy.Data;

/// <summary>Work can never be done.</summary>
/// <param name="reason">Shown to administrators; no names of people.</param>
public sealed class WorkRefusedException(string reason) : Exception(reason);

/// <summary>Work cannot be done now, and the world outside knows nothing of it: it is tried again later, ever more seldom, and at last is dead.</summary>
/// <param name="reason">Shown to administrators; no names of people.</param>
public sealed class WorkTryAgainException(string reason) : Exception(reason);

/// <summary>The turn of work has not come, nor that of any other of its kind. It does not count as an attempt.</summary>
/// <param name="until">When it has, UTC.</param>
public sealed class WorkPostponedException(DateTime until) : Exception($"Not before {until:O}.")
{
    public DateTime Until => until;
}

/// <summary>Work broke off while the world outside was being told: a person decides whether it is told once more.</summary>
/// <param name="reason">Shown to administrators; no names of people.</param>
public sealed class WorkUnsureException(string reason) : Exception(reason);
