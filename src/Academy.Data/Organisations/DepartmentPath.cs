namespace Academy.Data.Organisations;

/// <summary>How <see cref="DepartmentVersion.Path"/> is written: a subtree is the rows whose path begins with its root's.</summary>
public static class DepartmentPath
{
    public static string Step(Guid department) => $"{department:N}/";

    public static IReadOnlyList<Guid> Parse(string path) => [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}
