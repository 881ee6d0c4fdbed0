using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading;

namespace Academy.Catalogue.Content.Checking.Folders;

internal sealed class ReferencesBetweenFilesLeadSomewhere : IContentRule
{
    public IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere)
    {
        var tracks = content.Tracks.Select(track => track.Id.Value).Concat(elsewhere.Tracks).ToHashSet();
        var courses = content.Courses.Where(course => course.Head is not null).Select(course => course.Head!.Id.Value).Concat(elsewhere.Courses).ToHashSet();
        // A course that cannot be read may be the one that is meant.
        var allCoursesRead = content.Courses.All(course => course.Head is not null);
        foreach (var course in content.Courses.Where(course => course.Head is not null))
        {
            if (!course.Head!.Track.IsMissing && !tracks.Contains(course.Head.Track.Value))
                yield return Unknown(course.HeadFile, course.Head.Track, "トラック", tracks, "tracks/ にある id にします");
            foreach (var required in course.Head.Requires.Where(required => allCoursesRead && !courses.Contains(required.Value)))
                yield return Unknown(course.HeadFile, required, "「requires」のコース", courses, "courses/ にあるコースの id にします");
        }
        foreach (var programme in content.Programmes)
        {
            foreach (var missing in programme.Courses.Where(course => allCoursesRead && !courses.Contains(course.Value)))
                yield return Unknown(programme.File, missing, "プログラムのコース", courses, "courses/ にあるコースの id にします");
            foreach (var again in Twice.Find("プログラムのコース", programme.Courses.Select(course => (programme.File, course))))
                yield return again with { Remedy = "2つ目の行を消します" };
        }
    }

    private static ContentError Unknown(string file, Placed word, string name, IEnumerable<string> known, string remedy) => new(
        file, word.Line, $"{name}「{word}」はありません", Nearest.To(word.Value, known) is { } meant ? $"「{meant}」の書き誤りなら直します。そうでなければ{remedy}" : remedy);
}
