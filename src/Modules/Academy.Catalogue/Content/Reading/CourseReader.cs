using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Reads a folder of <c>courses/</c>.</summary>
internal static class CourseReader
{
    /// <param name="folder">Below the content folder: <c>courses/bpr-how-to-run</c>.</param>
    public static CourseSource Read(string root, string folder, ICollection<ContentError> errors)
    {
        var (files, hash) = CourseFiles.Read(Path.Combine(root, folder));
        CourseHead? head = null;
        var lessons = new List<LessonSource>();
        var quizzes = new List<QuizSource>();
        foreach (var file in files.Where(file => !file.IsMedia))
        {
            var faults = new FileErrors($"{folder}/{file.Path}", errors);
            if (TextFile.Read(file.Location, faults) is not { } text)
                continue;
            var name = Path.GetFileNameWithoutExtension(file.Path);
            if (file.Path == "course.yaml")
                head = CourseHeadReader.Read(text, faults);
            else if (IsIn(file.Path, "lessons/", ".md"))
                lessons.AddIfRead(LessonReader.Read(name, text, faults));
            else if (IsIn(file.Path, "quizzes/", ".yaml"))
                quizzes.AddIfRead(QuizReader.Read(name, text, faults));
            else
                faults.Add(1, "ここに置けるファイルではありません", "course.yaml、lessons/*.md、quizzes/*.yaml、media/* のどれかに移すか、消します");
        }
        if (files.All(file => file.Path != "course.yaml"))
            errors.Add(new ContentError($"{folder}/course.yaml", 1, "course.yaml がありません", "コースの id、title などを書いた course.yaml を置きます"));
        return new CourseSource(folder, head, lessons, quizzes, files, hash);
    }

    private static bool IsIn(string path, string folder, string ending) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal) && path.LastIndexOf('/') == folder.Length - 1;

    private static void AddIfRead<T>(this List<T> list, T? item)
        where T : class
    {
        if (item is not null)
            list.Add(item);
    }
}
