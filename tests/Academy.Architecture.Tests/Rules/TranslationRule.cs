using System.Text.RegularExpressions;
using Academy.Architecture.Tests.Reading;

namespace Academy.Architecture.Tests.Rules;

/// <summary>
/// The key of a text is the Japanese itself: <c>@T["…"]</c> in views, <c>text["…"]</c> in code (an <c>IStringLocalizer&lt;Text&gt;</c>
/// named <c>text</c>), <c>ErrorMessage = "…"</c> and <c>Display(Name = "…")</c> on a form's fields. Each has its English in the project's <c>Localization/Text.en.resx</c>, with the same
/// placeholders, and no entry outlives its text. An entry counts as used wherever its key stands as a literal, so titles
/// of menus and permissions, which are looked up elsewhere, may be translated there too.
/// </summary>
public sealed partial class TranslationRule
{
    [Fact]
    public void Texts_OfTheProduct_HaveTheirEnglish() => Assert.Empty(
        from project in Project.OfProduct()
        from violation in Violations(project.Folder, [.. Repository.In(project.Folder, ".cs", ".cshtml", ".razor", ".resx")])
        select violation);

    [Theory]
    [InlineData("""@T["受講する"]""", "", "受講する has no English")]
    [InlineData("""text["受講する"]""", """<data name="受講する"><value> </value></data>""", "受講する has no English")]
    [InlineData("""@T["残り{0}件", n]""", """<data name="残り{0}件"><value>left</value></data>""", "残り{0}件 has other placeholders in English")]
    [InlineData("""[Required(ErrorMessage = "氏名を入力してください。")]""", "", "氏名を入力してください。 has no English")]
    [InlineData("""[Display(Name = "氏名")]""", "", "氏名 has no English")]
    [InlineData("<p>受講する</p>", """<data name="受講する"><value>Enrol</value></data>""", "受講する is not used")]
    [InlineData("""@T[$"残り{n}件"]""", "", "an interpolated key is looked up by nobody")]
    public void Texts_WithoutTheirEnglish_AreCaught(string view, string entries, string expected) =>
        Assert.Equal([$"src/M: {expected}"], Violations("src/M", Sample(view, entries)));

    [Theory]
    [InlineData("""<a title="@T["「{0}」へ", x]">@T["戻る"]</a>""", """<data name="「{0}」へ"><value>To {0}</value></data><data name="戻る"><value>Back</value></data>""")]
    [InlineData("""new Permission("編集");""", """<data name="編集"><value>Edit</value></data>""")]
    public void Texts_WithTheirEnglish_AreAllowed(string view, string entries) => Assert.Empty(Violations("src/M", Sample(view, entries)));

    private static SourceFile[] Sample(string view, string entries) =>
    [
        SourceFile.Sample("src/M/Pages/A.cshtml", view),
        SourceFile.Sample("src/M/Localization/Text.en.resx", $"<root>{entries}</root>"),
    ];

    private static IEnumerable<string> Violations(string folder, IReadOnlyList<SourceFile> files)
    {
        var resx = files.SingleOrDefault(file => file.Path == $"{folder}/Localization/Text.en.resx");
        var english = Resources.Entries(resx?.Text ?? "<root />");
        var source = string.Join('\n', files.Where(file => !file.Path.EndsWith(".resx", StringComparison.Ordinal))
            .Select(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) ? CSharpText.WithoutComments(file.Text) : file.Text));
        var keys = Lookups().Matches(source).Select(lookup => lookup.Groups["key"].Value).Distinct().ToList();

        return [
            .. keys.Where(key => string.IsNullOrWhiteSpace(english.GetValueOrDefault(key))).Select(key => $"{folder}: {key} has no English"),
            .. english.Where(entry => !string.IsNullOrWhiteSpace(entry.Value) && !Placeholders(entry.Key).SetEquals(Placeholders(entry.Value)))
                .Select(entry => $"{folder}: {entry.Key} has other placeholders in English"),
            .. english.Keys.Where(key => !source.Contains($"\"{key}\"", StringComparison.Ordinal)).Select(key => $"{folder}: {key} is not used"),
            .. Interpolated().Matches(source).Select(_ => $"{folder}: an interpolated key is looked up by nobody"),
        ];
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(found => found.Groups["number"].Value)];

    [GeneratedRegex("""(?:\b(?:T|text)\[\s*|\bErrorMessage = |\bDisplay\(Name = )"(?<key>[^"]+)"(?=[\],)])""")]
    private static partial Regex Lookups();

    [GeneratedRegex("""\b(?:T|text)\[\$""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{(?<number>\d+)")]
    private static partial Regex Placeholder();
}
