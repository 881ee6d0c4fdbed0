using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;

namespace Academy.Cohorts.Services.Participants;

/// <summary>A term in which the reader takes part: who has one was found to do so.</summary>
public class OwnTerm
{
    internal OwnTerm(Participation own, Term term) => (HostId, TermId, TermName, Terms, ParticipationId, HomeId, Group) =
        (own.OrganisationId, own.TermId, new(term.Name, term.NameEnglish), CatalogueJson.Read<TermTerms>(term.Terms), own.Id, own.HomeOrganisationId, own.Group);

    public Guid HostId { get; }
    public Guid TermId { get; }
    public LocalText TermName { get; }

    /// <summary>What holds for the term as a whole.</summary>
    public TermTerms Terms { get; }

    public Guid ParticipationId { get; }

    /// <summary>Whom the reader works for.</summary>
    public Guid HomeId { get; }

    /// <summary>The reader's; null while they are in none.</summary>
    public int? Group { get; }
}
