namespace Academy.Catalogue.Content.Checking.Courses;

internal sealed class FolderIsNamedBySlug : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        if (course.Source.Head is not { } head || head.Id.IsMissing)
            yield break;
        var slug = head.Slug.IsMissing ? head.Id : head.Slug;
        if (slug.Value != course.Source.FolderName)
            yield return new(course.Source.HeadFile, slug.Line, $"フォルダー名「{course.Source.FolderName}」と slug「{slug}」が違います", $"フォルダー名を {slug} にします");
    }
}
