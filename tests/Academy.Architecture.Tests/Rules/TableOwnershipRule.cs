using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Agreed;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>A table has one owner: only the module of its area uses that namespace of <c>Academy.Data</c>.</summary>
public sealed partial class TableOwnershipRule
{
    private static IEnumerable<SourceFile> Users => Repository.Product(".cs", ".cshtml", ".razor")
        .Where(file => !file.Path.StartsWith("src/Academy.Data/", StringComparison.Ordinal));

    [Fact]
    public void Tables_OfTheProduct_AreUsedByTheirOwners() => Assert.Empty(Violations(Users, TableOwners.Exceptions.Select(agreed => (agreed.Path, agreed.Namespace))));

    [Fact]
    public void Exceptions_OfTheList_AreAllNeeded()
    {
        var found = Violations(Users, []).ToList();
        Assert.All(TableOwners.Exceptions, agreed => Assert.Contains(Describe(agreed.Path, agreed.Namespace), found));
        Assert.All(TableOwners.Exceptions, agreed => Assert.NotEmpty(agreed.Reason));
    }

    [Fact]
    public void Namespaces_OfTheData_AllHaveAnOwner()
    {
        var folders = Repository.In("src/Academy.Data", ".cs").Select(file => file.Path.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]);
        Assert.Empty(folders.Distinct().Except(TableOwners.Owners.Keys));
    }

    [Theory]
    [InlineData("src/Modules/Academy.Learning/Services/Player.cs", "using Academy.Data.Catalogue;")]
    [InlineData("src/Modules/Academy.Learning/Services/Player.cs", "var row = new Data.Organisations.StaffMember();")]
    [InlineData("src/Modules/Academy.Learning/Pages/Lesson.cshtml", "@using Academy.Data.Accounts")]
    [InlineData("themes/Academy.Theme/Layout.cs", "Academy.Data.Jobs.Work? work = null;")]
    public void Tables_UsedByAnother_AreCaught(string path, string text) => Assert.Single(Violations([SourceFile.Sample(path, text)], []));

    [Theory]
    [InlineData("src/Modules/Academy.Reporting/Services/Rollup.cs", "using Academy.Data.Learning;")]
    [InlineData("src/Modules/Academy.Learning/Services/Player.cs", "using Academy.Data; using System.Data.Common; // not Academy.Data.Catalogue")]
    public void Tables_ReadByReportingOrNamedOnly_AreAllowed(string path, string text) => Assert.Empty(Violations([SourceFile.Sample(path, text)], []));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files, IEnumerable<(string Path, string Namespace)> agreed) =>
        from file in files
        let project = file.Path.Split('/') is ["src", "Modules", var module, ..] ? module : file.Path.Split('/')[1]
        where !TableOwners.Readers.Contains(project)
        from area in Uses().Matches(CSharpText.WithoutComments(file.Text)).Select(use => use.Groups["area"].Value).Distinct()
        where TableOwners.Owners.TryGetValue(area, out var owner) && owner != project && !agreed.Contains((file.Path, area))
        select Describe(file.Path, area);

    private static string Describe(string path, string area) => $"{path} uses Academy.Data.{area}";

    // Inside a namespace of Academy, "Data.X" is the same namespace.
    [GeneratedRegex(@"(?:Academy\.|(?<![\w.]))Data\.(?<area>\w+)")]
    private static partial Regex Uses();
}
