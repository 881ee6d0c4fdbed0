namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>What the values of one request are taken from: an organisation's sample, and which of its two courses is meant.</summary>
internal sealed record Scene(Sample Sample, SampleCourse Course)
{
    /// <param name="ofOwnCourse">Whether the address of the course is what is tried out: only the own one tells organisations apart.</param>
    public static Scene Of(Sample sample, bool ofOwnCourse) => new(sample, ofOwnCourse ? sample.Own : sample.Shared);
}
