namespace Academy.Catalogue.Content.Checking.Media;

internal sealed class MediaAreUsed : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var used = course.MediaUses.Select(use => use.Path).ToHashSet();
        return course.Source.Files
            .Where(file => course.IsWhole && file.IsMedia && !used.Contains(file.Path))
            .Select(file => new ContentError($"{course.Source.Folder}/{file.Path}", 1, "どこからも使われていないファイルです", "消すか、本文から参照します"));
    }
}
