using Academy.Data;
using Academy.Data.Learning;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Imports;

/// <summary>What people are enrolled in already; of a duty that comes back the newest cycle.</summary>
internal sealed class KnownCompletions
{
    private readonly Dictionary<(Guid Person, Guid Course), KnownEnrolment> _known = [];

    public IEnumerable<KnownEnrolment> All => _known.Values;

    /// <summary>One query, whatever is asked for.</summary>
    public static async Task<KnownCompletions> ReadAsync(
        AcademyDb db, IReadOnlyCollection<Guid> people, IReadOnlyCollection<Guid> courses, CancellationToken cancellation)
    {
        var rows = await (
            from enrolment in db.Set<Enrolment>()
            join fact in db.Set<LearningFact>() on enrolment.Id equals fact.EnrolmentId
            where people.Contains(enrolment.StaffMemberId) && courses.Contains(enrolment.CourseId)
            orderby enrolment.Cycle
            select new { enrolment.StaffMemberId, enrolment.CourseId, enrolment.Id, IsCompleted = fact.CompletedOn != null }).ToListAsync(cancellation);
        var read = new KnownCompletions();
        foreach (var row in rows)
            read._known[(row.StaffMemberId, row.CourseId)] = new(row.Id, row.IsCompleted);
        return read;
    }

    /// <summary>Null when the person is not enrolled in the course.</summary>
    public KnownEnrolment? Find(Guid staffMemberId, Guid courseId) => _known.GetValueOrDefault((staffMemberId, courseId));
}

internal sealed record KnownEnrolment(Guid Id, bool IsCompleted);
