using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Folders;

internal sealed class IdsAreUniqueInTheSystem : IContentRule
{
    public IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere) =>
        Twice.Find("トラックの id", content.Tracks.Select(track => (track.File, track.Id)))
            .Concat(Twice.Find("コースの id", Heads(content).Select(pair => (pair.File, pair.Head.Id))))
            .Concat(Twice.Find("コースの slug", Heads(content).Select(pair => (pair.File, pair.Head.Slug.IsMissing ? pair.Head.Id : pair.Head.Slug))))
            .Concat(Twice.Find("プログラムの id", content.Programmes.Select(programme => (programme.File, programme.Id))));

    private static IEnumerable<(string File, CourseHead Head)> Heads(ContentSource content) =>
        content.Courses.Where(course => course.Head is not null).Select(course => (course.HeadFile, course.Head!));
}
