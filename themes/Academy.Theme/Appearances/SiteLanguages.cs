namespace Academy.Theme.Appearances;

/// <summary>The languages of the site. Japanese until the reader chooses: a browser's language says little about an official's.</summary>
public static class SiteLanguages
{
    public const string Cookie = "academy.culture";

    public const string Default = "ja";

    public static IReadOnlyList<string> Names { get; } = [Default, "en"];
}
