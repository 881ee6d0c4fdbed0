using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Agreed;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>Who crosses organisations stands in <see cref="SystemScopes"/>: no caller more, none less, each purpose once.</summary>
public sealed partial class SystemScopeRule
{
    [Fact]
    public void Callers_OfTheProduct_AreTheList() => Assert.Equal(
        SystemScopes.Callers.Select(caller => (caller.Path, caller.Purpose)).Order(),
        Callers(Repository.Product(".cs", ".cshtml")).Order());

    [Fact]
    public void Purposes_OfTheList_AreUniqueWithAReason()
    {
        Assert.Equal(SystemScopes.Callers.Count, SystemScopes.Callers.DistinctBy(caller => caller.Purpose).Count());
        Assert.All(SystemScopes.Callers, caller => Assert.NotEmpty(caller.Reason));
    }

    [Fact]
    public void Callers_InASample_AreFoundWithTheirPurpose()
    {
        var sample = SourceFile.Sample("src/Job.cs", """
            // DataScope.System("a comment is no call")
            scope.Set(DataScope.System("due reminders"));
            scope.Set(Scopes.DataScope.System(
                purpose));
            """);
        Assert.Equal([("src/Job.cs", "due reminders"), ("src/Job.cs", "(no literal)")], Callers([sample]));
    }

    private static IEnumerable<(string Path, string Purpose)> Callers(IEnumerable<SourceFile> files) =>
        from file in files
        from call in Calls().Matches(CSharpText.WithoutComments(file.Text))
        select (file.Path, call.Groups["purpose"] is { Success: true } purpose ? purpose.Value : "(no literal)");

    [GeneratedRegex("""DataScope\.System\(\s*(?:"(?<purpose>[^"]*)"\s*\))?""")]
    private static partial Regex Calls();
}
