using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>A test waits for a condition or sets the clock; a test that sleeps is slow when it passes and wrong when the machine is.</summary>
public sealed partial class WaitingRule
{
    [Fact]
    public void Waiting_InTheTests_NeverSleeps() => Assert.Empty(Violations(Repository.In("tests", ".cs")));

    [Theory]
    [InlineData("Thread.Sleep(100);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1));")]
    public void Waiting_BySleeping_IsCaught(string text) => Assert.Single(Violations([SourceFile.Sample("tests/A.cs", text)]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) => files
        .Where(file => Sleeps().IsMatch(CSharpText.CodeOnly(file.Text)))
        .Select(file => file.Path);

    [GeneratedRegex(@"\bThread\.Sleep\b|\bTask\.Delay\b")]
    private static partial Regex Sleeps();
}
