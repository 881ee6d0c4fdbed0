using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>
/// Nothing takes the query filters off: whoever must look across organisations opens a system scope, which the database's policies know too.
/// </summary>
public sealed partial class QueryFilterRule
{
    [Fact]
    public void Filters_InTheProduct_StayOn() => Assert.Empty(Violations(Repository.Product(".cs", ".cshtml", ".razor")));

    [Theory]
    [InlineData("src/Modules/Academy.Learning/Services/Records.cs", "db.Set<Enrolment>().IgnoreQueryFilters().ToListAsync()")]
    [InlineData("src/Modules/Academy.Learning/Services/Records.cs", """rows.IgnoreQueryFilters(["organisation"])""")]
    [InlineData("src/Academy.Data/AuditTrail.cs", "EntityFrameworkQueryableExtensions.IgnoreQueryFilters(rows)")]
    public void Filters_TakenOff_AreCaught(string path, string text) => Assert.Single(Violations([SourceFile.Sample(path, text)]));

    [Fact]
    public void Filters_NamedInAComment_AreAllowed() =>
        Assert.Empty(Violations([SourceFile.Sample("src/Academy.Data/AcademyDb.cs", "// Not even IgnoreQueryFilters shows more.\nreturn rows;")]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) => files
        .Where(file => TakenOff().IsMatch(CSharpText.CodeOnly(file.Text)))
        .Select(file => file.Path);

    [GeneratedRegex(@"\bIgnoreQueryFilters\b")]
    private static partial Regex TakenOff();
}
