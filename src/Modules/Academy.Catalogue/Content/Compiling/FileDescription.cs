using System.Globalization;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>Type and size of a download, said before it is opened.</summary>
internal static class FileDescription
{
    public static string Of(CourseFile file) => $"{Type(file)}、{Size(file.Length)}";

    private static string Type(CourseFile file) => Path.GetExtension(file.Path) switch
    {
        ".docx" => "Word",
        ".xlsx" => "Excel",
        ".pptx" => "PowerPoint",
        ".txt" => "テキスト",
        ".jpeg" => "JPG",
        var other => other[1..].ToUpperInvariant(),
    };

    private static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes}バイト"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(bytes / 1024.0)} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MB"),
    };
}
