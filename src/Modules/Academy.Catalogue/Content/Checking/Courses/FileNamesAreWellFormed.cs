using System.Text.RegularExpressions;

namespace Academy.Catalogue.Content.Checking.Courses;

/// <summary>Names that every file system keeps as they are, and that differ by more than case.</summary>
internal sealed partial class FileNamesAreWellFormed : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course) => course.Source.Files
        .Where(file => !Pattern().IsMatch(file.Name) || file.Path.Count(letter => letter == '/') > 1)
        .Select(file => new ContentError($"{course.Source.Folder}/{file.Path}", 1, $"ファイル名「{file.Name}」か、その置き場が使えません",
            "名前は 100 字までの a-z、0-9、.、-、_ にし、フォルダーの中にフォルダーを作らずに置きます"));

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
