using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>
/// The content security policy is <c>default-src 'self'</c>: an inline style or script would be dead on arrival in the browser,
/// and silently. Looked for in pages, and in the code of themes, which may hold compiled-in HTML. Not in what is mailed: no page of the site
/// shows it, and mail programs read no other styles.
/// </summary>
public sealed partial class InlineMarkupRule
{
    private const string Mailed = "src/Modules/Academy.Notifications/Services/Mail/letter.html";

    [Fact]
    public void Markup_OfTheProduct_HasNothingInline() =>
        Assert.Empty(Violations(Repository.Product(".cshtml", ".razor", ".html").Where(file => file.Path != Mailed).Concat(Repository.In("themes", ".cs"))));

    [Theory]
    [InlineData("a.cshtml", """<p style="color:red">""")]
    [InlineData("a.cshtml", """<p class="x" style='@Style'>""")]
    [InlineData("a.cshtml", "<script>alert(1)</script>")]
    [InlineData("a.cshtml", """<script type="module">import "/a.js"</script>""")]
    [InlineData("a.cshtml", "<style>p { color: red }</style>")]
    [InlineData("a.cshtml", """<button onclick="go()">""")]
    [InlineData("a.cs", """var html = "<p style=\"margin:0\">";""")]
    public void Markup_Inline_IsCaught(string path, string text) => Assert.Single(Violations([SourceFile.Sample(path, text)]));

    [Theory]
    [InlineData("a.cshtml", """<script type="module" src="~/js/site.js"></script>""")]
    [InlineData("a.cshtml", """@* never style="…" *@ <p class="style" data-style="x" data-on-load="y">""")]
    [InlineData("a.cs", """// no <script> here""")]
    public void Markup_LinkedOrNamedInAComment_IsAllowed(string path, string text) => Assert.Empty(Violations([SourceFile.Sample(path, text)]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        let text = file.Path.EndsWith(".cs", StringComparison.Ordinal) ? CSharpText.WithoutComments(file.Text) : Comments().Replace(file.Text, "")
        from found in Inline().Matches(text)
        select $"{file.Path}: {found.Value.Trim()}";

    [GeneratedRegex(@"@\*[\s\S]*?\*@|<!--[\s\S]*?-->")]
    private static partial Regex Comments();

    [GeneratedRegex("""(?<![\w-])(?:style|on[a-z]{3,})=\\?["'@]|<script\b(?![^>]*\ssrc=)[^>]*>|<style\b[^>]*>""")]
    private static partial Regex Inline();
}
