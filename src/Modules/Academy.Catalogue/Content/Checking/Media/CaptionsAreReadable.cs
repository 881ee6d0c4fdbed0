using Academy.Catalogue.Content.Reading;

namespace Academy.Catalogue.Content.Checking.Media;

internal sealed class CaptionsAreReadable : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var errors = new List<ContentError>();
        foreach (var file in course.Source.Files.Where(file => file.IsMedia && Path.GetExtension(file.Path) == ".vtt"))
        {
            var faults = new FileErrors($"{course.Source.Folder}/{file.Path}", errors);
            if (TextFile.Read(file.Location, faults) is { } text)
                WebVtt.Read(text, faults);
        }
        return errors;
    }
}
