using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;

namespace Academy.Integration.Tests.Learning;

/// <summary>The first release of a new course with the lessons of another one. Its quizzes are left out: they would need rows of their own.</summary>
internal static class SampleRelease
{
    /// <param name="model">Whose lessons it has.</param>
    /// <param name="slug">Its address.</param>
    /// <param name="validMonths">How long its certificate is valid; null: without end.</param>
    public static Release Of(Release model, string slug, int? validMonths = null) => new()
    {
        CourseId = Guid.CreateVersion7(),
        Number = 1,
        Hash = "",
        Policy = ReleasePolicy.Editorial,
        PublishedAt = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc),
        TrackId = model.TrackId,
        Slug = slug,
        Title = $"コース{slug}",
        Summary = "",
        Level = model.Level,
        Audience = model.Audience,
        Minutes = 10,
        Outline = CatalogueJson.Write(WithoutQuizzes(CatalogueJson.Read<CourseOutline>(model.Outline)) with { ValidMonths = validMonths }),
    };

    private static CourseOutline WithoutQuizzes(CourseOutline outline) => outline with
    {
        Modules = [.. outline.Modules.Select(module => module with { Items = [.. module.Items.Where(item => item.Kind == OutlineItemKind.Lesson)] })],
    };
}
