using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

/// <summary>The lines of caption files that are read: cues and scenes, no times. A file that cannot be read has an error of its own.</summary>
internal static class SubtitlePassages
{
    private const char FirstKana = '\u3041';

    public static IEnumerable<Passage> Of(CourseSource course) =>
        course.Files.Where(file => file.IsMedia && Path.GetExtension(file.Path) == ".vtt").SelectMany(file => Of(course, file));

    public static IEnumerable<Passage> Of(CourseSource course, VideoBlock video) =>
        MediaUse.IsMedia(video.Captions.Value) && course.FileAt(MediaUse.PathOf(video.Captions.Value)) is { } file ? Of(course, file) : [];

    private static IEnumerable<Passage> Of(CourseSource course, CourseFile file)
    {
        var name = $"{course.Folder}/{file.Path}";
        var text = TextFile.Read(file.Location, new FileErrors(name, [])) ?? "";
        return from line in text.Split('\n').Index()
               where line.Item.Any(letter => letter >= FirstKana)
               select new Passage(name, PassageKind.Caption, line.Item, _ => line.Index + 1);
    }
}
