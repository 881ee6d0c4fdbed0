using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Academy.Theme.Pages;

/// <summary>The sheet that every new screen is checked against. Development only; its samples are not translated.</summary>
[AllowAnonymous]
public sealed class ComponentsModel : PageModel
{
    public static IReadOnlyList<(string Accent, string Name)> Tracks { get; } =
    [
        ("iq", "ビジネス能力"), ("eq", "チームプレイ力"), ("dq", "デジタル力"), ("gq", "行政力"), ("rpa", "実践活用"), ("bpr", "業務改革"),
    ];

    public static IReadOnlyList<(string Css, string Name, string Measure, string Text)> Types { get; } =
    [
        ("h1", "見出し1", "36 / 1.4 / 700", "業務の流れを見直す"),
        ("h2", "見出し2", "24 / 1.4 / 700", "現状フローの洗い出し"),
        ("h3", "見出し3", "20 / 1.4 / 700", "関係者に聞く"),
        ("prose", "本文(教材)", "17 / 1.95 / 400", "住民から見える日数のほとんどは、作業と作業のあいだにあります。"),
        ("body", "本文(画面)", "16 / 1.75 / 400", "期限は12月18日(金)です。"),
        ("caption", "補足", "14 / 1.7 / 400", "11月24日 6:00 時点"),
    ];

    public static IReadOnlyList<(string Name, string Accent, string Track, string Done, string Share)> Rows { get; } =
    [
        ("BPRの回し方", "bpr", "業務改革", "612人", "48%"),
        ("説得力のある図解", "iq", "ビジネス能力", "418人", "33%"),
        ("RPAでできること", "rpa", "実践活用", "97人", "8%"),
    ];

    public static IReadOnlyList<SelectListItem> Offices { get; } = [new("情報政策課", "1"), new("総務課", "2")];

    public string Name { get; set; } = "青木 美咲";

    public string Email { get; set; } = "aoki.misaki@chuo";

    public string Password { get; set; } = "";

    public string Office { get; set; } = "1";

    public void OnGet()
    {
        ModelState.SetModelValue(nameof(Email), Email, Email);
        ModelState.AddModelError(nameof(Email), "「@」の後ろを確認してください。例:aoki@chuo.example");
        ModelState.AddModelError("purpose", "利用の目的を1つ以上選んでください");
    }
}
