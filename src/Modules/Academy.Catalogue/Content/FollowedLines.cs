using Academy.Domain.Learning;

namespace Academy.Catalogue.Content;

/// <summary>Says in lines how far those who follow a course have come to its new release.</summary>
internal sealed class FollowedLines(TextWriter output) : IProgress<ReleaseFollowed>
{
    private readonly Dictionary<(string Course, int Number), int> _soFar = [];

    public void Report(ReleaseFollowed value)
    {
        var release = (value.Course, value.Number);
        _soFar[release] = _soFar.GetValueOrDefault(release) + value.Enrolments;
        output.WriteLine($"course {value.Course}: {_soFar[release]} enrolments moved to release {value.Number}");
    }
}
