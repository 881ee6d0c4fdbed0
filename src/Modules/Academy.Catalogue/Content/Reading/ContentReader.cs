using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a content folder into the model, reporting whatever cannot be read.</summary>
internal static class ContentReader
{
    /// <summary>Folders and files that others read, or nobody.</summary>
    private static readonly string[] Others = ["organisations", "calendars", "cohorts", "recipes", "demo", "schema", "README.md"];

    private static readonly string[] Own = ["tracks", "courses", "programmes"];

    public static bool IsContent(string root) => Directory.Exists(Path.Combine(root, "courses"));

    /// <exception cref="DirectoryNotFoundException">There is no such folder, or no <c>courses</c> in it.</exception>
    public static ContentSource Read(string root)
    {
        if (!IsContent(root))
            throw new DirectoryNotFoundException($"{root} has no folder courses: it is not a content folder.");
        var errors = new List<ContentError>();
        ReportStrangers(root, errors);
        var tracks = ReadFiles(root, "tracks", errors, TrackReader.Read);
        var courses = Directory.EnumerateDirectories(Path.Combine(root, "courses"), "*", CourseFiles.VisibleHere)
            .Select(folder => $"courses/{Path.GetFileName(folder)}")
            .Order(StringComparer.Ordinal)
            .Select(folder => CourseReader.Read(root, folder, errors))
            .ToList();
        var programmes = ReadFiles(root, "programmes", errors, ProgrammeReader.Read);
        return new ContentSource(tracks, courses, programmes, errors);
    }

    private static List<T> ReadFiles<T>(string root, string folder, List<ContentError> errors, Func<string, byte[], FileErrors, T?> read)
        where T : class
    {
        var found = new List<T>();
        if (!Directory.Exists(Path.Combine(root, folder)))
            return found;
        foreach (var location in Directory.EnumerateFiles(Path.Combine(root, folder), "*", CourseFiles.Visible).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, location).Replace('\\', '/');
            var faults = new FileErrors(path, errors);
            if (!path.EndsWith(".yaml", StringComparison.Ordinal) || path.Count(letter => letter == '/') != 1)
                faults.Add(1, "ここに置けるファイルではありません", $"{folder}/ の直下には「id.yaml」という名のファイルだけを置きます");
            else if (TextFile.Bytes(location, faults) is { } bytes && SourceText.Decode(bytes, faults) is { } text && read(text, bytes, faults) is { } item)
                found.Add(item);
        }
        return found;
    }

    private static void ReportStrangers(string root, List<ContentError> errors)
    {
        foreach (var location in Directory.EnumerateFileSystemEntries(root, "*", CourseFiles.VisibleHere).Order(StringComparer.Ordinal))
            if (Path.GetFileName(location) is var name && !Own.Contains(name) && !Others.Contains(name))
                errors.Add(new ContentError(name, 1, $"「{name}」は教材の置き場にありません", Nearest.To(name, Own) is { } meant
                    ? $"「{meant}」の書き誤りなら名前を直します"
                    : $"消すか、{string.Join("、", Own)} のどれかに移します"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "courses"), "*", CourseFiles.VisibleHere).Order(StringComparer.Ordinal))
            errors.Add(new ContentError($"courses/{Path.GetFileName(file)}", 1, "ここに置けるファイルではありません", "コースのフォルダーの中に移します"));
    }
}
