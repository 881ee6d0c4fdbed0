using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>The top level of the repository is what the layout says, so that a newcomer finds everything at a glance.</summary>
public sealed class TopLevelRule
{
    private static readonly string[] Allowed =
        ["src", "tests", "content", "themes", "Academy.sln", "README.md", "LICENSE", "global.json"];

    [Fact]
    public void TopLevel_OfTheRepository_IsTheLayout() => Assert.Empty(Violations(Repository.Files.Select(file => file.Path)));

    [Theory]
    [InlineData("docs/guide.md")]
    [InlineData("NOTES.md")]
    [InlineData("Academy.slnx")]
    public void TopLevel_AnythingElse_IsCaught(string path) => Assert.Single(Violations([path]));

    [Theory]
    [InlineData(".ci/run")]
    [InlineData("Directory.Build.props")]
    [InlineData("src/docs/guide.md")]
    public void TopLevel_WhatTheLayoutNames_IsAllowed(string path) => Assert.Empty(Violations([path]));

    private static IEnumerable<string> Violations(IEnumerable<string> paths) => paths
        .Select(path => path.Split('/')[0])
        .Distinct()
        .Where(name => !Allowed.Contains(name) && !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal));
}
