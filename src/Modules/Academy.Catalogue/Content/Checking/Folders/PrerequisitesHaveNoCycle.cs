using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Folders;

internal sealed class PrerequisitesHaveNoCycle : IContentRule
{
    public IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere)
    {
        var courses = content.Courses.Where(course => course.Head is not null)
            .DistinctBy(course => course.Head!.Id.Value)
            .ToDictionary(course => course.Head!.Id.Value);
        var reported = new HashSet<string>();
        foreach (var (id, course) in courses.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!reported.Contains(id) && PrerequisiteCircle.Through(id, RequiredOf) is { } circle)
            {
                reported.UnionWith(circle);
                var first = course.Head!.Requires.First(required => required.Value == circle[1]);
                yield return new(course.HeadFile, first.Line, $"前提のコースが輪になっています: {string.Join(" → ", circle)}", "輪のどこか1か所の requires を消します");
            }

        IEnumerable<string> RequiredOf(string id) => courses.TryGetValue(id, out var course) ? course.Head!.Requires.Select(required => required.Value) : [];
    }
}
