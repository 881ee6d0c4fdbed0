using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Folders;

internal sealed class PrerequisitesHaveNoCycle : IContentRule
{
    public IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere)
    {
        var heads = content.Courses.Where(course => course.Head is not null)
            .DistinctBy(course => course.Head!.Id.Value)
            .ToDictionary(course => course.Head!.Id.Value);
        var done = new HashSet<string>();
        foreach (var start in heads.Keys.Order(StringComparer.Ordinal))
            if (Cycle(start, [], heads, done) is { } cycle)
            {
                var course = heads[cycle[0]];
                var first = course.Head!.Requires.First(required => required.Value == cycle[1]);
                yield return new(course.HeadFile, first.Line, $"前提のコースが輪になっています: {string.Join(" → ", cycle)}", "輪のどこか1か所の requires を消します");
            }
    }

    /// <summary>Walks depth first. What is done lies on no cycle that was not reported.</summary>
    private static List<string>? Cycle(string id, List<string> path, Dictionary<string, CourseSource> heads, HashSet<string> done)
    {
        if (path.IndexOf(id) is var at and >= 0)
            return [.. path[at..], id];
        if (!heads.TryGetValue(id, out var course) || !done.Add(id))
            return null;
        path.Add(id);
        List<string>? found = null;
        foreach (var required in course.Head!.Requires)
            found ??= Cycle(required.Value, path, heads, done);
        path.RemoveAt(path.Count - 1);
        return found;
    }
}
