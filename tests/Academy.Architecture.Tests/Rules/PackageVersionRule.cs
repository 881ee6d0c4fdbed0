using System.Text.RegularExpressions;
using System.Xml.Linq;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>A package has one version in the whole solution, written exactly in <c>Directory.Packages.props</c>.</summary>
public sealed partial class PackageVersionRule
{
    private const string Central = "Directory.Packages.props";

    [Fact]
    public void Versions_OfTheSolution_AreCentralAndExact() => Assert.Empty(Violations(
        Repository.Files.Where(file => Path.GetExtension(file.Path) is ".csproj" or ".props" or ".targets")));

    [Theory]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Dapper" Version="2.1.66" />""")]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Dapper" VersionOverride="2.1.66" />""")]
    [InlineData("src/A/A.csproj", """<PackageReference Include="Dapper"><Version>2.1.66</Version></PackageReference>""")]
    [InlineData("tests/Directory.Build.props", """<PackageVersion Include="Dapper" Version="2.1.66" />""")]
    [InlineData(Central, """<PackageVersion Include="Dapper" Version="2.*" />""")]
    [InlineData(Central, """<PackageVersion Include="Dapper" Version="[2.0,3.0)" />""")]
    [InlineData(Central, """<PackageVersion Include="Dapper" Version="$(DapperVersion)" />""")]
    public void Versions_ElsewhereOrLoose_AreCaught(string path, string item) =>
        Assert.Single(Violations([SourceFile.Sample(path, $"<Project><ItemGroup>{item}</ItemGroup></Project>")]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        from item in XDocument.Parse(file.Text).Descendants()
        where item.Name.LocalName is "PackageReference" or "PackageVersion" or "GlobalPackageReference"
        let version = item.Attribute("Version") ?? item.Attribute("VersionOverride") ?? (object?)item.Element("Version")
        let exact = item.Attribute("Version") is { } central && Exact().IsMatch(central.Value)
        where file.Path == Central ? !exact : version is not null
        select $"{file.Path}: {item.Attribute("Include")?.Value}";

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[\w.]+)?$")]
    private static partial Regex Exact();
}
