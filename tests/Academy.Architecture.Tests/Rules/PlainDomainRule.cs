using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>The domain is plain C#: rules and values that know neither of requests nor of tables.</summary>
public sealed partial class PlainDomainRule
{
    [Fact]
    public void Domain_OfTheProduct_IsPlain() => Assert.Empty(Violations(Repository.In("src/Academy.Domain", ".cs", ".csproj", ".props", ".targets")));

    [Theory]
    [InlineData("Academy.Domain.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")]
    [InlineData("Academy.Domain.csproj", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""")]
    [InlineData("Academy.Domain.csproj", """<PackageReference Include="Microsoft.EntityFrameworkCore.Relational" />""")]
    [InlineData("Academy.Domain.csproj", """<PackageReference Include="Npgsql" />""")]
    [InlineData("Academy.Domain.csproj", """<PackageReference Include="Dapper" />""")]
    [InlineData("Directory.Build.props", """<PackageReference Include="Microsoft.Data.Sqlite" />""")]
    [InlineData("Learning/Fold.cs", "using System.Data.Common;")]
    [InlineData("Learning/Fold.cs", "public static Microsoft.AspNetCore.Http.HttpContext? Http;")]
    public void Domain_ThatKnowsOfRequestsOrTables_IsCaught(string file, string text) => Assert.Single(Violations([SourceFile.Sample($"src/Academy.Domain/{file}", text)]));

    [Theory]
    [InlineData("Learning/Fold.cs", "/// <summary>Not of Microsoft.EntityFrameworkCore.</summary>\nusing System.Globalization;")]
    [InlineData("Learning/Fold.cs", "using System.Text.Json;")]
    public void Domain_OfTheLanguageAlone_IsAllowed(string file, string text) => Assert.Empty(Violations([SourceFile.Sample($"src/Academy.Domain/{file}", text)]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        from use in Outside().Matches(file.Path.EndsWith(".cs", StringComparison.Ordinal) ? CSharpText.WithoutComments(file.Text) : file.Text)
        select $"{file.Path}: {use.Value}";

    [GeneratedRegex(@"\b(?:Microsoft\.(?:AspNetCore|EntityFrameworkCore|Data|NET\.Sdk\.Web)|System\.Data|Npgsql|SQLitePCL|Dapper)\b")]
    private static partial Regex Outside();
}
