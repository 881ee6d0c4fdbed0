using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Sessions;

namespace Academy.Cohorts.Services.Recruiting;

/// <summary>Looks for people whom the reader's organisation employs today.</summary>
public sealed class PeopleSearch(IStaffDirectory staff, ICurrentSession session, TimeProvider clock)
{
    /// <summary>Of more people only these are shown: who looks for somebody says more of them.</summary>
    private const int Most = 50;

    /// <summary>Those that match, by reading.</summary>
    /// <param name="words">Part of a name, a reading or an employee number; null when nobody is looked for.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ListPage<StaffListing>?> FindAsync(string? words, CancellationToken cancellation) => string.IsNullOrWhiteSpace(words)
        ? null
        : await staff.PageAsync(session.OrganisationId, new(null, null, words, null, Most), TokyoTime.Today(clock), cancellation);
}
