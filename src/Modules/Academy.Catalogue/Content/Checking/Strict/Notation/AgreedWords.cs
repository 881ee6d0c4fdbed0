namespace Academy.Catalogue.Content.Checking.Strict.Notation;

/// <summary>
/// The list of <c>content/README.md</c>, after 公用文作成の考え方 (2022). Of a word that is noun and verb, only what follows it
/// tells which it is: the patterns find the noun where it is certain.
/// </summary>
internal static class AgreedWords
{
    /// <summary>What follows a noun and no verb's stem, beside にくい, はじめる, がち, がい and another verb.</summary>
    private const string Noun = "(?=[をのへと・(「」)]|が(?![ちい])|は(?!じ)|も(?!ら)|に(?!く)|で(?!き)|など|[一-龠](?<![始続直方得切終合難過込出]))";

    /// <summary>What follows a word that is no part of a longer one, as 申込書 is.</summary>
    private const string Alone = "(?=[をのへとがはもにで、。」])";

    private const string OriginalName = "(製品や法令の名前なら `…` で囲みます)";

    public static IReadOnlyList<AgreedWord> All { get; } =
    [
        AgreedWord.Spelling("手続き", "手続"),
        AgreedWord.Spelling($"取り組み{Noun}|取組み", "取組"),
        AgreedWord.Spelling($"問い合わせ{Noun}|問合わせ|問い合せ", "問合せ"),
        AgreedWord.Spelling($"申し込み{Noun}|申込{Alone}", "申込み"),
        AgreedWord.Spelling($"引き継ぎ{Noun}|引継{Alone}", "引継ぎ"),
        AgreedWord.Spelling($"打ち合わせ{Noun}|打合わせ|打ち合せ", "打合せ"),
        AgreedWord.Spelling($"受け付け{Noun}|受付け", "受付"),
        AgreedWord.Spelling($"支払い{Noun}", "支払"),
        AgreedWord.Spelling($"見直{Alone}", "見直し"),
        AgreedWord.Spelling("DX化", "DX", "(何が変わるかを書くこともできます)"),
        AgreedWord.Spelling("サーバ(?![ーンル])", "サーバー", OriginalName),
        AgreedWord.Spelling("ユーザ(?!ー|ビリ)", "ユーザー", OriginalName),
        AgreedWord.Spelling("フォルダ(?!ー)", "フォルダー", OriginalName),
        AgreedWord.Spelling("ブラウザ(?!ー)", "ブラウザー", OriginalName),
        AgreedWord.Spelling("優しい日本語", "やさしい日本語"),
        AgreedWord.Spelling("(?<![支故保万])障がい|障碍", "障害", "(団体や制度の名前なら `…` で囲みます)"),
        AgreedWord.Spelling("子供", "こども"),
        AgreedWord.Spelling("(?<!拘禁刑[^。]*)(懲役|禁錮)(?![^。]*拘禁刑)", "拘禁刑", "(改正の前のことなら、同じ文に「拘禁刑」も書きます)"),
        AgreedWord.Term("お客(様|さま|さん)", "住民"),
        AgreedWord.Term("(?<![会公結]|(委託先|事業者|会社|企業|店|店舗)の)(社員|従業員)", "職員"),
        AgreedWord.Term("ホームページ", "ウェブサイト」か「ウェブページ"),
        AgreedWord.Term("ガバクラ", "ガバメントクラウド"),
        AgreedWord.Term("基幹20業務", "標準化対象20業務"),
        AgreedWord.Term("標準システム", "標準準拠システム"),
        AgreedWord.Term("電子申請(?!・|サービス|システム)", "オンライン申請"),
        AgreedWord.Term("(非正規|臨時)の?職員", "会計年度任用職員"),
        AgreedWord.Term("(?<![一-龠])原課(?!長)", "事業所管課"),
        AgreedWord.Term("市区町村", "区市町村"),
    ];
}
