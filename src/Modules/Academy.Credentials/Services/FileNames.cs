namespace Academy.Credentials.Services;

/// <summary>Names of files that people save: what a file system refuses, or takes for a folder, stands as a low line.</summary>
internal static class FileNames
{
    private const string Refused = "\\/:*?\"<>|";

    public static string Of(string text) => string.Concat(text.Select(letter => letter <= ' ' || char.IsControl(letter) || Refused.Contains(letter, StringComparison.Ordinal) ? '_' : letter)).Trim('.');
}
