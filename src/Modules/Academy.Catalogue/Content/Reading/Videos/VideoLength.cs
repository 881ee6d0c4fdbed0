using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading.Videos;

/// <summary>How long a video is, as its file says of itself: what a browser reports of it afterwards is held against this.</summary>
internal static class VideoLength
{
    /// <summary>The longest video that can be reported as watched.</summary>
    private const double Longest = 24 * 60 * 60;

    /// <returns>Seconds, to the millisecond; null when the file does not say, or is broken.</returns>
    public static decimal? Of(CourseFile file)
    {
        using var content = File.OpenRead(file.Location);
        return Of(file.Path, content);
    }

    /// <inheritdoc cref="Of(CourseFile)"/>
    public static decimal? Of(string path, Stream content)
    {
        var seconds = Path.GetExtension(path) switch
        {
            ".webm" => WebmLength.Read(content),
            ".mp4" => Mp4Length.Read(content),
            _ => null,
        };
        return seconds is >= 0.001 and <= Longest ? Math.Round((decimal)seconds, 3) : null;
    }
}
