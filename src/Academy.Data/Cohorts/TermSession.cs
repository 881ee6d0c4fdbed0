using Academy.Domain.Cohorts;

namespace Academy.Data.Cohorts;

/// <summary>A session (回) of a term.</summary>
public sealed class TermSession : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }

    /// <summary>1, 2, 3 … in its term.</summary>
    public required int Number { get; init; }

    /// <summary>In Tokyo.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>When it begins, in minutes after midnight by Tokyo's clocks.</summary>
    public required int StartMinute { get; set; }

    /// <summary>How long it is, breaks included.</summary>
    public required int Minutes { get; set; }

    /// <summary>A <see cref="SessionDetails"/> as JSON.</summary>
    public required string Details { get; set; }

    /// <summary>When and where it is, as participants were told last: a <see cref="SessionAppointment"/> as JSON. Null before anybody was.</summary>
    public string? Told { get; set; }
}
