namespace Academy.Architecture.Tests.Reading;

/// <summary>A rule over no files would always hold.</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("src/Academy.Web/Hosting/SiteBuilder.cs")]
    [InlineData("src/Academy.Domain/Academy.Domain.csproj")]
    [InlineData("themes/Academy.Theme/Academy.Theme.csproj")]
    public void Product_OfTheRepository_HasItsFiles(string path) =>
        Assert.Contains(path, Repository.Product(".cs", ".csproj").Select(file => file.Path));

    [Fact]
    public void Files_OfTheRepository_LeaveOutWhatIsBuilt() =>
        Assert.DoesNotContain(Repository.Files, file => file.Path.Contains("/obj/", StringComparison.Ordinal));

    [Fact]
    public void CodeOnly_CommentsAndLiterals_AreBlanked() =>
        Assert.Equal("a(\"\",   \"\", \"\", \"\");", CSharpText.CodeOnly("""a("x\"y", /* b */ 'c', @"d""e", "");"""));
}
