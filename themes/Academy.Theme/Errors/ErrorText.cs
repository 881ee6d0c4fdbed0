namespace Academy.Theme.Errors;

/// <summary>What an error page says: what happened and what to do, in that order.</summary>
internal sealed record ErrorText(string Title, string Advice, string Icon)
{
    private static readonly ErrorText Failed = new(
        "表示できません", "こちらの不具合です。時間をおいて、もう一度お試しください。続くときは、次の番号を事務局にお伝えください。", "bad");

    private static readonly ErrorText Missing = new(
        "ページがありません", "移動したか、閲覧できる範囲の外にあります。所属が変わった後に開けなくなったときは、研修担当にお問い合わせください。", "search");

    private static readonly Dictionary<int, ErrorText> Texts = new()
    {
        [400] = new("送られた内容を読み取れませんでした", "前の画面に戻り、再読み込みしてから、もう一度お試しください。", "info"),
        [403] = new("このページを開く権限がありません", "業務で必要なときは、団体の研修担当に権限の付与をご依頼ください。", "key"),
        [404] = Missing,
        [429] = new("しばらくお待ちください", "短い間に多くの操作がありました。1分ほど待ってから、もう一度お試しください。", "clock"),
        [500] = Failed,
        [503] = new("ただいま利用できません", "保守中か、混み合っています。しばらくたってから、もう一度開いてください。", "clock"),
    };

    public static ErrorText Of(int code) =>
        Texts.GetValueOrDefault(code) ?? (code >= 500 ? Failed : code is 401 or 405 or 410 ? Missing : Texts[400]);
}
