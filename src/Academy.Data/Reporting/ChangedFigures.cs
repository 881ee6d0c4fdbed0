using Academy.Data.Learning;
using Academy.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Academy.Data.Reporting;

/// <summary>Has the roll-up made anew when a row that HR's figures count is saved, in the same transaction: no writer has to think of it.</summary>
internal sealed class ChangedFigures(TimeProvider clock) : SaveChangesInterceptor
{
    /// <summary>More courses at once are asked for as all.</summary>
    private const int Most = 5;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Ask((AcademyDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Ask((AcademyDb)eventData.Context!);
        return result;
    }

    private void Ask(AcademyDb db)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var organisation in db.ChangeTracker.Entries().Select(Concerned).OfType<(Guid Organisation, Guid? Course)>().ToHashSet().GroupBy(pair => pair.Organisation).ToList())
            if (organisation.Any(pair => pair.Course is null) || organisation.Count() > Most)
                RollupWork.Add(db, organisation.Key, courseId: null, now);
            else
                foreach (var (_, course) in organisation)
                    RollupWork.Add(db, organisation.Key, course, now);
    }

    /// <summary>The organisation and the course whose figures a row changes, all courses when none is named; null when it changes none.</summary>
    private static (Guid Organisation, Guid? Course)? Concerned(EntityEntry entry) => (entry.State, entry.Entity) switch
    {
        (EntityState.Unchanged or EntityState.Detached, _) => null,
        (_, Posting posting) => (posting.OrganisationId, null),
        (EntityState.Modified, Enrolment enrolment) when !Changes(entry, nameof(enrolment.DueOn), nameof(enrolment.PausedFrom), nameof(enrolment.ExemptedAt)) => null,
        (_, Enrolment enrolment) => (enrolment.OrganisationId, enrolment.CourseId),
        (EntityState.Modified, LearningFact fact) when !Changes(entry, nameof(fact.Status), nameof(fact.StartedAt), nameof(fact.CompletedOn)) => null,
        (_, LearningFact fact) => (fact.OrganisationId, fact.CourseId),
        _ => null,
    };

    private static bool Changes(EntityEntry entry, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
            if (entry.Property(property).IsModified)
                return true;
        return false;
    }
}
