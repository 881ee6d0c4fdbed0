namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>Who somebody of a log may be.</summary>
/// <param name="Ground">What speaks for it; null when nobody was found.</param>
/// <param name="Candidates">Participations for which it speaks alike: with more than one nobody is proposed.</param>
public sealed record LogMatch(MatchGround? Ground, IReadOnlyList<Guid> Candidates)
{
    /// <summary>Null when there is none, or more than one.</summary>
    public Guid? Proposed => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>Whether it needs nobody's confirmation. A name never says who somebody is.</summary>
    public bool IsSure => Ground is MatchGround.Mail && Candidates.Count == 1;
}

/// <summary>A participant as they may be found in a log.</summary>
/// <param name="Id">Of the participation.</param>
/// <param name="Name">Family name, space, given name.</param>
/// <param name="Reading">In the same order.</param>
/// <param name="HomeName">Their organisation.</param>
/// <param name="Mail">Null when it is not known.</param>
public sealed record LogCandidate(Guid Id, string Name, string Reading, string HomeName, string? Mail);
