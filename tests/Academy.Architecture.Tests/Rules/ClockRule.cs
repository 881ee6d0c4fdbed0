using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>The time comes from the <c>TimeProvider</c> that the host registers, so that a test can set it.</summary>
public sealed partial class ClockRule
{
    private const string Registration = "src/Academy.Web/Hosting/SiteBuilder.cs";

    [Fact]
    public void Clock_InTheProduct_IsOnlyRegistered() => Assert.Empty(Violations(Repository.Product(".cs", ".cshtml", ".razor")));

    [Theory]
    [InlineData("src/Academy.Domain/Due.cs", "var now = DateTime.UtcNow;")]
    [InlineData("src/Academy.Data/Row.cs", "At = System.DateTimeOffset.Now")]
    [InlineData("src/Academy.Web/Hosting/Jobs.cs", "var clock = TimeProvider.System;")]
    [InlineData("src/Modules/Academy.Learning/Pages/Course.cshtml", "<p>@DateTime.Today</p>")]
    [InlineData(Registration, "AddSingleton(TimeProvider.System); log(DateTime.Now);")]
    public void Clock_ReadDirectly_IsCaught(string path, string text) => Assert.Single(Violations([SourceFile.Sample(path, text)]));

    [Theory]
    [InlineData(Registration, "services.AddSingleton(TimeProvider.System);")]
    [InlineData("src/Academy.Domain/Due.cs", "/// <summary>Never DateTime.Now.</summary>\nvar now = clock.GetUtcNow();")]
    public void Clock_RegisteredOrNamedInAComment_IsAllowed(string path, string text) => Assert.Empty(Violations([SourceFile.Sample(path, text)]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        from use in Statics().Matches(CSharpText.WithoutComments(file.Text))
        where !(file.Path == Registration && use.Value == "TimeProvider.System")
        select $"{file.Path}: {use.Value}";

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)\b|\bTimeProvider\.System\b|\bEnvironment\.TickCount")]
    private static partial Regex Statics();
}
