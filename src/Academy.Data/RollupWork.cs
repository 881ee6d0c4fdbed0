using Academy.Data.Jobs;

namespace Academy.Data;

/// <summary>
/// The work of making HR's roll-up anew. Each cause writes a row of its own, so that none waits for another's transaction; whoever carries
/// one out ends all that ask for the same (decision 11).
/// </summary>
public static class RollupWork
{
    public const string Kind = "reporting.rollup";

    /// <summary>Asks for the whole organisation.</summary>
    public const string Everything = "{}";

    /// <summary>For how long changes gather.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <param name="db">Saves it.</param>
    /// <param name="organisationId">Whose figures have changed.</param>
    /// <param name="courseId">The course whose figures have; null for all.</param>
    /// <param name="now">UTC.</param>
    public static void Add(AcademyDb db, Guid organisationId, Guid? courseId, DateTime now)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(now, TimeSpan.Zero));
        db.Add(new Work
        {
            Id = id,
            DedupeKey = $"{Kind}:{id}",
            Kind = Kind,
            OrganisationId = organisationId,
            Payload = courseId is { } course ? $$"""{"course":"{{course}}"}""" : Everything,
            DueAt = now + Wait,
            CreatedAt = now,
        });
        db.HasNewWork = true;
    }
}
