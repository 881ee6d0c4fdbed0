using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Cohorts.Services.Recruiting.Applying;

/// <summary>An application as the applicant's organisation sees it.</summary>
/// <param name="Id">The receipt number.</param>
/// <param name="Filer">The name of who put it in.</param>
/// <param name="AnswerUntil">The last day for the answer to an offer, in Tokyo.</param>
/// <param name="Steps">What happened to it, the first first.</param>
public sealed record ReadApplication(
    Guid Id, Guid TermId, Guid StaffMemberId, ApplicationWay Way, Guid? ReplacesId, string Name, string Reading, string? OfficeName, string Reason, ApplicationState State,
    FiledBy FiledBy, string Filer, DateTime FiledAt, DateTime? ConsentedAt, int? WaitingRank, DateOnly? AnswerUntil, int Version, IReadOnlyList<ReadStep> Steps)
{
    internal static ReadApplication Of(Application row, IEnumerable<ApplicationStep> steps, IReadOnlyDictionary<Guid, string> names)
    {
        return new(
            row.Id, row.TermId, row.StaffMemberId, row.Way, row.ReplacesId, row.Name, row.Reading, row.OfficeName, row.Reason, row.State, row.FiledBy,
            NameOf(row.FilerId) ?? "", row.FiledAt, row.ConsentedAt, row.WaitingRank, row.AnswerUntil, row.Version,
            [.. steps.Select(step => new ReadStep(step.Kind, step.State, NameOf(step.ActorId), NameOf(step.InPlaceOfId), step.InPlaceOfId, step.Comment, step.At))]);

        string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }
}

/// <param name="State">As it left the application.</param>
/// <param name="Actor">The name; null when a deadline or the host did it.</param>
/// <param name="InPlaceOf">The name of the superior in whose place it was done (代決); null when it was nobody's.</param>
/// <param name="At">UTC.</param>
public sealed record ReadStep(ApplicationStepKind Kind, ApplicationState State, string? Actor, string? InPlaceOf, Guid? InPlaceOfId, string? Comment, DateTime At);
