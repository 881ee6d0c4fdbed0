using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Domain.Time;

namespace Academy.Cohorts.Services.Recruiting.Applying;

/// <summary>Rows of applications, with what they copy of people.</summary>
public sealed class ApplicationRows(IStaffDirectory staff, TimeProvider clock)
{
    /// <summary>A new row that the context keeps; whoever puts it in says how, why and where it stands. Null when the person is not employed today.</summary>
    /// <param name="db">In the scope of the person's organisation.</param>
    /// <param name="recruitment">Of the term.</param>
    /// <param name="staffMemberId">Of that organisation.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Application?> AddAsync(AcademyDb db, TermRecruitment recruitment, Guid staffMemberId, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId!.Value;
        if ((await staff.ListAddresseesAsync(organisation, [staffMemberId], TokyoTime.Today(clock), cancellation)).SingleOrDefault()?.Person is not { } person)
            return null;
        var row = new Application
        {
            OrganisationId = organisation,
            HostOrganisationId = recruitment.HostId,
            TermId = recruitment.TermId,
            StaffMemberId = staffMemberId,
            Way = ApplicationWay.Own,
            Name = person.Name,
            Reading = person.Reading,
            ReadingKey = ReadingKey.OfWhole(person.Reading),
            OfficeName = person.OfficeName,
            Reason = "",
            State = ApplicationState.AwaitingConsent,
            FiledBy = FiledBy.Person,
            FilerId = staffMemberId,
            FiledAt = clock.GetUtcNow().UtcDateTime,
            // Nothing was done to it before it is put in.
            Version = 0,
        };
        db.Add(row);
        return row;
    }

    /// <summary>The names of everybody who did something to an application of the organisation.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<ApplicationStep> steps, Application? row, CancellationToken cancellation) => row is null
        ? new Dictionary<Guid, string>()
        : await staff.NamesAsync(
            row.OrganisationId, [row.FilerId, .. steps.SelectMany(step => new[] { step.ActorId, step.InPlaceOfId }).OfType<Guid>()], cancellation);
}
