using Academy.Catalogue.Content.Reading;

namespace Academy.Catalogue.Content.Checking.Courses;

internal sealed class OutlineNamesEveryFileOnce : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        if (course.Source.Head is not { } head)
            yield break;
        var files = course.Source.Files.Select(file => file.Path).Where(IsItem).ToHashSet();
        foreach (var item in head.Items.Where(item => !item.File.IsMissing && !files.Contains(item.Path)))
            yield return new(course.Source.HeadFile, item.File.Line, $"{item.Path} がありません", Nearest.To(item.File.Value, files.Select(file => Path.GetFileNameWithoutExtension(file)!)) is { } meant
                ? $"「{meant}」の書き誤りなら直し、まだなければファイルを作ります"
                : "ファイルを作るか、この行を消します");
        foreach (var again in Twice.Find("章の項目", head.Items.Select(item => (course.Source.HeadFile, item.File with { Value = item.Path }))))
            yield return again with { Remedy = "2つ目の行を消します" };
        foreach (var path in files.Except(head.Items.Select(item => item.Path)).Order(StringComparer.Ordinal))
            yield return new($"{course.Source.Folder}/{path}", 1, "course.yaml のどの章にも入っていません", "modules の items に加えるか、ファイルを消します");
    }

    private static bool IsItem(string path) =>
        path.StartsWith("lessons/", StringComparison.Ordinal) || path.StartsWith("quizzes/", StringComparison.Ordinal);
}
