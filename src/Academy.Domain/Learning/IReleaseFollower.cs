namespace Academy.Domain.Learning;

/// <summary>What has to go along when a course gets a new release.</summary>
public interface IReleaseFollower
{
    /// <summary>
    /// Brings all that follows a course's current release up to it: after a publication, after a run that broke off, and
    /// after an organisation let go of an earlier release. What is up to date is left as it is; a second run changes nothing.
    /// </summary>
    /// <param name="progress">Told after each part that is stored for good.</param>
    /// <param name="cancellation">Ends it between two parts.</param>
    Task FollowAsync(IProgress<ReleaseFollowed> progress, CancellationToken cancellation);
}

/// <summary>That a part of the enrolments of an organisation went over to a release.</summary>
/// <param name="Course">The course's key.</param>
/// <param name="Number">Of the release.</param>
/// <param name="Enrolments">How many went over in this part.</param>
public sealed record ReleaseFollowed(string Course, int Number, int Enrolments);
