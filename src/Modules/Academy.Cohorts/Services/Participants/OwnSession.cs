using Academy.Cohorts.Services.Terms;
using Academy.Data.Cohorts;

namespace Academy.Cohorts.Services.Participants;

/// <summary>A session of a term in which the reader takes part.</summary>
public sealed class OwnSession : OwnTerm
{
    internal OwnSession(Participation own, Term term, DatedSession session)
        : base(own, term) => Session = session;

    public DatedSession Session { get; }
}
