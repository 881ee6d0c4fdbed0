using Academy.Catalogue.Content.Reading;

namespace Academy.Catalogue.Content.Checking.Media;

internal sealed class MediaAreThere : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var files = course.Source.Files.Where(file => file.IsMedia).Select(file => file.Path).ToHashSet();
        foreach (var use in course.MediaUses)
            if (!use.Endings.Contains(Path.GetExtension(use.Path)))
                yield return new(use.File, use.Line, $"{use.Path} の種類はここでは使えません", $"{string.Join("、", use.Endings)} のファイルにします");
            else if (!files.Contains(use.Path))
                yield return new(use.File, use.Line, $"{use.Path} がありません", Nearest.To(Path.GetFileName(use.Path), files.Select(file => Path.GetFileName(file)!)) is { } meant
                    ? $"media/{meant} の書き誤りなら直し、まだなければファイルを置きます"
                    : $"{course.Source.Folder}/media/ にファイルを置きます");
    }
}
