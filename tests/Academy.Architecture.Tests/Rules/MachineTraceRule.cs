using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>Nothing in the repository depends on the machine or the registry it was written with: it must build on a closed network.</summary>
public sealed partial class MachineTraceRule
{
    [Fact]
    public void Files_OfTheRepository_HoldNoTrace() => Assert.Empty(Violations(Repository.Files));

    // Put together here, or this file would break its own rule.
    [Theory]
    [InlineData("NuGet.config", "https:/" + "/api.nuget.org/v3/index.json")]
    [InlineData("package-lock.json", "\"resolved\": \"http:" + "//mirror.example:4873/htmx.org.tgz\"")]
    [InlineData("run.sh", "cd /" + "root/project")]
    [InlineData("guide.md", "see `/" + "home/me`")]
    [InlineData("A.cs", "const string Folder = \"/" + "work/main\";")]
    public void Files_WithATrace_AreCaught(string path, string text) => Assert.Single(Violations([SourceFile.Sample(path, text)]));

    [Theory]
    [InlineData("A.cs", "MapGet(\"/api/v1/work/{id}\")")]
    [InlineData("page.md", "https://www.metro.tokyo.lg.jp/home/")]
    [InlineData("package-lock.json", "\"integrity\": \"sha512-x\", \"url\": \"https://opencollective.example\"")]
    [InlineData("A.cs", "XDocument.Parse(\"<root></root>\")")]
    public void Files_WithLookalikes_AreAllowed(string path, string text) => Assert.Empty(Violations([SourceFile.Sample(path, text)]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.Text.Contains('\0')
        from trace in Traces().Matches(file.Text).Concat(Feeds(file)).DistinctBy(trace => trace.Index)
        select $"{file.Path}: {trace.Value.Trim()}";

    /// <summary>Addresses that can only be a registry's, whatever the host.</summary>
    private static IEnumerable<Match> Feeds(SourceFile file) => Path.GetFileName(file.Path).ToUpperInvariant() switch
    {
        "NUGET.CONFIG" or ".NPMRC" => Addresses().Matches(file.Text),
        "PACKAGE-LOCK.JSON" => Resolved().Matches(file.Text),
        _ => [],
    };

    [GeneratedRegex("""
        https?://[^/\s"'<>]*(?:nuget\.org|npmjs\.|yarnpkg\.|pypi\.|pythonhosted\.|crates\.io|rubygems\.|maven\.|golang\.org)[^\s"'<>]*
        |(?<![\w.~/<}-])/(?:root|home|work)(?![\w-])[^\s"'`]*
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Traces();

    [GeneratedRegex("""https?://[^\s"'<>]+""")]
    private static partial Regex Addresses();

    [GeneratedRegex("""(?<="resolved":\s*")https?://[^"]+""")]
    private static partial Regex Resolved();
}
