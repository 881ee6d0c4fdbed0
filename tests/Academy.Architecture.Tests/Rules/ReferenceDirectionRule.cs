using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>References run one way, Web → Modules → Theme → Data → Modularity → Domain, and a module never references a module.</summary>
public sealed class ReferenceDirectionRule
{
    private static readonly string[] Layers =
        ["Academy.Domain", "Academy.Modularity", "Academy.Data", "Academy.Theme", "(module)", "Academy.Web"];

    [Fact]
    public void References_OfTheProduct_RunOneWay() => Assert.Empty(Violations([.. Project.OfProduct()]));

    [Theory]
    [InlineData("src/Academy.Domain/Academy.Domain.csproj", "Academy.Data")]
    [InlineData("src/Academy.Data/Academy.Data.csproj", "Academy.Theme")]
    [InlineData("src/Modules/Academy.Learning/Academy.Learning.csproj", "Academy.Catalogue")]
    [InlineData("src/Modules/Academy.Learning/Academy.Learning.csproj", "Academy.Web")]
    [InlineData("src/Academy.Helpers/Academy.Helpers.csproj", "Academy.Domain")]
    public void References_UpwardOrSideways_AreCaught(string path, string target)
    {
        var sample = SourceFile.Sample(path, $"""<Project><ItemGroup><ProjectReference Include="..\{target}\{target}.csproj" /></ItemGroup></Project>""");
        Assert.Single(Violations([.. Project.OfProduct().Where(project => project.Folder != Path.GetDirectoryName(path)), Project.Of(sample)]));
    }

    private static IEnumerable<string> Violations(IReadOnlyList<Project> projects)
    {
        var layers = projects.ToDictionary(project => project.Name, LayerOf);
        return projects.SelectMany(project => project.References
            .Where(reference => layers[project.Name] < 0 || !layers.TryGetValue(reference, out var below) || below >= layers[project.Name])
            .Select(reference => $"{project.Name} references {reference}"));
    }

    /// <returns>-1 for a project that the layout does not know.</returns>
    private static int LayerOf(Project project) => Array.IndexOf(
        Layers, project.Folder.StartsWith("src/Modules/", StringComparison.Ordinal) ? "(module)" : project.Name);
}
