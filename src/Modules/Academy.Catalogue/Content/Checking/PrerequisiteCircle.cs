namespace Academy.Catalogue.Content.Checking;

/// <summary>Finds courses that wait for each other: nobody could ever start one of them.</summary>
internal static class PrerequisiteCircle
{
    /// <param name="id">The course that the circle has to pass.</param>
    /// <param name="requires">The courses that a course requires; none for one that is not known.</param>
    /// <returns>The ids along the circle, <paramref name="id"/> first and again last; null when there is none.</returns>
    public static IReadOnlyList<string>? Through(string id, Func<string, IEnumerable<string>> requires)
    {
        var passed = new HashSet<string>();
        return Back([id]);

        IReadOnlyList<string>? Back(IReadOnlyList<string> path)
        {
            foreach (var required in requires(path[^1]))
                if (required == id)
                    return [.. path, id];
                else if (passed.Add(required) && Back([.. path, required]) is { } circle)
                    return circle;
            return null;
        }
    }
}
