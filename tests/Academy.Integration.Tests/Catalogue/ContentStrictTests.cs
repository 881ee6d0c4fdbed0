using Academy.Catalogue.Content.Checking.Strict;
using Academy.Catalogue.Content.Reading;
using Academy.Testing;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>Each rule of the style guide with content that breaks it and content at its bound that does not.</summary>
public sealed class ContentStrictTests
{
    private const string Lesson = ContentFolder.Lesson;
    private const string Film = ContentFolder.Film;
    private const string Quiz = ContentFolder.Quiz;
    private const int Body = 9;

    [Fact]
    public void Strict_OurOwnContent_FindsNothing() =>
        Assert.Empty(StrictChecker.Check(ContentReader.Read(Repository.PathOf("content"))).Select(finding => finding.ToString()));

    [Theory]
    [InlineData("申請書は、窓口で受け取った日に台帳へ書きます。", "申請書は、窓口で受け取った翌日に台帳へ書きます。", false)]
    [InlineData("申請書は、窓口で受け取った日に台帳へ書きます。", "初めに。{申請書|しんせいしょ}は、窓口で受け取った日に**台帳**へ書きます。", true)]
    [InlineData("受け取った日に書きます。", "受け取った日に書きます。", false)]
    [InlineData("個人情報の保護に関する法律(平成15年法律第57号)を読みます。", "個人情報の保護に関する法律(平成15年法律第57号)を読みます。", false)]
    [InlineData("出典:見本市の統計書(2026年11月22日に確認)", "出典:見本市の統計書(2026年11月22日に確認)", false)]
    [InlineData("答え方として最も適切なものはどれですか。", "答え方として最も適切なものはどれですか。", false)]
    public void SentencesStandOnce_SecondPlace_NamesTheFirst(string once, string again, bool found)
    {
        using var folder = WithBody(once).Replace(Quiz, "すべて選んでください。", again);

        Assert.Equal(
            found ? [$"{Quiz}:28: 「申請書は、窓口で受け取った日に台帳へ書きます。」は {Film} の {Body} 行目にもあります。どちらかを、その場面のことが分かる文に書き直します。"] : [],
            Findings(folder, new SentencesStandOnce()));
    }

    [Theory]
    [InlineData(799, "", true)]
    [InlineData(800, "", false)]
    [InlineData(1600, "", false)]
    [InlineData(1601, "", true)]
    [InlineData(796, "\n\n## 見出し二", false)]
    [InlineData(1600, "\n\n## 見出し二", false)]
    [InlineData(700, "\n\n> 引用した文書の文", true)]
    [InlineData(1600, "\n\n| 表 |\n|---|\n| 数えない |\n\n![図の代わりの文](../media/flow.svg \"図1 見出し\")\n\n```text\nコード\n```\n\n文[^1]", true)]
    [InlineData(1599, "\n\n| 表 |\n|---|\n| 数えない |\n\n![図の代わりの文](../media/flow.svg \"図1 見出し\")\n\n```text\nコード\n```\n\n文[^1]\n\n[^1]: 注は数えません。", false)]
    public void LessonsHaveTheirLength_Text_IsCountedWithoutTablesAndNotes(int letters, string rest, bool found)
    {
        using var folder = WithBody(new string('字', letters) + rest);

        Assert.Equal(found, Findings(folder, new LessonsHaveTheirLength()).Any(finding => finding.StartsWith($"{Film}:{Body}: レッスンの本文が", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(400, false)]
    public void LessonsHaveTheirLength_ShortTextWithVideo_CountsWhatTheVideoSays(int said, bool found)
    {
        using var folder = WithBody(new string('字', 400) + "\n\n```video\nsrc: ../media/film.webm\ncaptions: ../media/film.ja.vtt\ntitle: 動画\n```")
            .Replace(ContentFolder.Media + "film.ja.vtt", "手を<b>止め</b>ます。", new string('声', said));

        Assert.Equal(found, Findings(folder, new LessonsHaveTheirLength()).Any(finding => finding.StartsWith(Film, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(79, false)]
    [InlineData(80, true)]
    public void SentencesAreShort_MoreThanEighty_IsFoundWhereItBegins(int letters, bool found)
    {
        using var folder = WithBody($"初めの文です。\n{new string('字', letters)}。");

        Assert.Equal(
            found ? [$"{Film}:{Body + 1}: 「{new string('字', 12)}…」の文が 81 字です。80 字までの文に分けます。"] : [],
            Findings(folder, new SentencesAreShort()));
    }

    [Theory]
    [InlineData("受け取った日を台帳に書く", "書く", true)]
    [InlineData("受け取った日を台帳に書く", "課長に尋ねる。", false)]
    [InlineData("個人情報保護法", "番号法", false)]
    public void ChoicesAreAlike_TwiceAsLong_IsFound(string longer, string shorter, bool found)
    {
        using var folder = new ContentFolder().Replace(Quiz, "text: いち, feedback", $"text: {longer}, feedback").Replace(Quiz, "text: に, correct", $"text: {shorter}, correct");

        Assert.Equal(
            found ? [$"{Quiz}:22: 問題「q1」の選択肢の長さが 2 字から 12 字まであります。長いものが短いものの2倍に届かないようにそろえます。"] : [],
            Findings(folder, new ChoicesAreAlike()).Where(finding => finding.StartsWith(Quiz, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(4, false)]
    public void SinglesOfferFourChoices_Other_IsFound(int choices, bool found)
    {
        using var folder = WithSingles(choices, 0);

        Assert.Equal(
            found ? [$"{Quiz}:6: 問題「q0」の選択肢が 2 つです。現場で思い付きそうな行動を 4 つ並べます。"] : [],
            Findings(folder, new SinglesOfferFourChoices()));
    }

    [Theory]
    [InlineData("単一選択 6 問のうち 4 問の正解が 1 番目にあります。1つの位置を 3 問までにし、選択肢を並べ替えます。", 0, 0, 0, 0, 1, 2)]
    [InlineData("単一選択 4 問の正解が 2 つの位置にしかありません。3 つ以上の位置に散らします。", 0, 0, 3, 3)]
    [InlineData(null, 0, 0, 3, 1)]
    [InlineData(null, 2, 2)]
    public void RightAnswersAreSpread_OnePlaceTooOften_IsFound(string? expected, params int[] right)
    {
        using var folder = WithSingles(4, right);

        Assert.Equal(
            expected is null ? [] : [$"{Quiz}:1: {expected}"],
            Findings(folder, new RightAnswersAreSpread()));
    }

    [Theory]
    [InlineData("正解です。", "1 文、5 字です")]
    [InlineData("正解です。日を書きます。", "2 文、12 字です")]
    [InlineData("受け取った日を書くと、返す日の約束を守れます", "1 文、22 字です")]
    [InlineData("受け取った日を書きます。返す日の約束を守れます。", null)]
    public void FeedbackSaysWhy_VerdictAlone_IsFound(string feedback, string? found)
    {
        const string Enough = "桁を1つ見落としていませんか。表の2行目の数に戻ってください。";
        using var folder = new ContentFolder()
            .Replace(Quiz, "feedback: { right: そのとおりです。, wrong: 差を求めます。 }", $"feedback: {{ right: {feedback}, wrong: {Enough} }}")
            .Replace(Quiz, "足していませんか。", Enough);

        Assert.Equal(
            found is null ? [] : [$"{Quiz}:60: 問題「q6」の講評が {found}。なぜ選びたくなるか、どこで困るか、どのレッスンに戻るかを、2 文以上、20 字以上で書きます。"],
            Findings(folder, new FeedbackSaysWhy()).Where(finding => finding.Contains("「q6」", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("棒の図。", 56, null)]
    [InlineData("棒の図。", 55, "図の代替テキストが 59 字です。何の図か、一番大事な事実、必要な数の順に、60 字から 120 字までで書きます。")]
    [InlineData("棒の図。", 117, "図の代替テキストが 121 字です。何の図か、一番大事な事実、必要な数の順に、60 字から 120 字までで書きます。")]
    [InlineData("図1は", 60, "代替テキストが図の番号で始まっています。番号は見出しに任せ、「…の図。」のように何の図かで始めます。")]
    public void AlternativesTellTheFigure_LengthOrNumber_IsFound(string first, int letters, string? expected)
    {
        var alternative = first + new string('字', letters);
        using var folder = WithBody($"![{alternative}](../media/flow.svg \"図1 見出し\")").Replace(Lesson, "alt: 受付から通知までの図。", $"alt: {alternative}");

        Assert.Equal(
            expected is null ? [] : new[] { $"{Lesson}:27: {expected}", $"{Film}:{Body}: {expected}" },
            Findings(folder, new AlternativesTellTheFigure()).Where(finding => finding.StartsWith(Film, StringComparison.Ordinal) || finding.StartsWith($"{Lesson}:27:", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("転入の手続きをします。", "「手続き」と書かれています。「手続」にします。")]
    [InlineData("「手続きはどこですか」と尋ねます。", "「手続き」と書かれています。「手続」にします。")]
    [InlineData("BPRの取り組みを広げます。", "「取り組み」と書かれています。「取組」にします。")]
    [InlineData("改善に取り組み、次に取り組みます。取り組みにくい日もあります。取り組み始めます。", null)]
    [InlineData("電話の問い合わせが減ります。", "「問い合わせ」と書かれています。「問合せ」にします。")]
    [InlineData("担当に問い合わせ、返事を待ちます。問い合わせる人と問い合わせた日を書きます。問合せは3件です。", null)]
    [InlineData("申込者が申込書で申し込みます。引き継ぎました。見直せます。受け付けます。", null)]
    [InlineData("申込の期限と、引き継ぎ書", "「申込」と書かれています。「申込み」にします。", "「引き継ぎ」と書かれています。「引継ぎ」にします。")]
    [InlineData("お客様に伝えます。", "「お客様」と書かれています。「住民」にします(人の言葉や資料の引用なら「」で囲みます)。")]
    [InlineData("住民は「ホームページのどこですか。お客様番号は」と尋ねました。", null)]
    [InlineData("「案内」はホームページにあります。", "「ホームページ」と書かれています。「ウェブサイト」か「ウェブページ」にします(人の言葉や資料の引用なら「」で囲みます)。")]
    [InlineData("> ホームページで手続きをします。", null)]
    [InlineData("ファイルサーバのフォルダを、ブラウザで開くユーザ", "「サーバ」と書かれています。「サーバー」にします(製品や法令の名前なら `…` で囲みます)。", "「ユーザ」と書かれています。「ユーザー」にします(製品や法令の名前なら `…` で囲みます)。", "「フォルダ」と書かれています。「フォルダー」にします(製品や法令の名前なら `…` で囲みます)。", "「ブラウザ」と書かれています。「ブラウザー」にします(製品や法令の名前なら `…` で囲みます)。")]
    [InlineData("サーバーのフォルダーを、ブラウザーで開くユーザー。製品の `フォルダ同期` とユーザビリティ", null)]
    [InlineData("DX化を進め、ガバクラを使います。", "「DX化」と書かれています。「DX」にします(何が変わるかを書くこともできます)。", "「ガバクラ」と書かれています。「ガバメントクラウド」にします(人の言葉や資料の引用なら「」で囲みます)。")]
    [InlineData("優しい日本語で、懲役を説明します。", "「優しい日本語」と書かれています。「やさしい日本語」にします。", "「懲役」と書かれています。「拘禁刑」にします(改正の前のことなら、同じ文に「拘禁刑」も書きます)。")]
    [InlineData("懲役と禁錮は、拘禁刑になりました。支障がいくつかあります。会社員と委託先の従業員に優しい言葉で話します。", null)]
    public void WordsAreThoseAgreed_Words_AreFoundWhereTheyAreWrong(string text, params string[]? expected)
    {
        using var folder = WithBody(text);

        Assert.Equal((expected ?? []).Select(finding => $"{Film}:{Body}: {finding}").Order(), Findings(folder, new WordsAreThoseAgreed()).Order());
    }

    private static IEnumerable<string> Findings(ContentFolder folder, IStrictRule rule) =>
        rule.Check(new ContentUnderReview(folder.Read())).Select(finding => finding.ToString());

    /// <summary>The film's lesson with another text, from line <see cref="Body"/> on.</summary>
    private static ContentFolder WithBody(string body) =>
        new ContentFolder().Write(Film, $"---\nid: film\nslug: the-film\ntitle: 動画\nkind: video\nminutes: 5\ncompletes: confirm\n---\n{body}\n");

    /// <summary>A quiz of single-choice questions, each with the right answer at a place, counted from 0.</summary>
    private static ContentFolder WithSingles(int choices, params int[] right) =>
        new ContentFolder().Write(Quiz, "id: final\ntitle: 確認\nminutes: 5\npass: 80\nquestions:" + string.Concat(right.Select((place, question) =>
            $"\n  - id: q{question}\n    type: single\n    prompt: 選びます。\n    choices:" + string.Concat(Enumerable.Range(0, choices).Select(choice =>
                $"\n      - {{ id: c{choice}, text: 行動{choice}, feedback: 講評, correct: {(choice == place ? "true" : "false")} }}")))));
}
