using Academy.Data.Learning;
using Academy.Domain.Time;
using Academy.Learning.Localization;
using Academy.Theme.Appearances;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Imports;

/// <summary>Imports in words.</summary>
public sealed class ImportTexts(IStringLocalizer<Text> text)
{
    /// <summary>What is wrong, and what to do about it where that is not plain.</summary>
    public string Fault(ImportFault fault) => fault.Reason switch
    {
        ImportFaultReason.FileTooLarge => text["ファイルが大きすぎます。2MBまでのファイルに分けてください。"],
        ImportFaultReason.NotText => text["文字を読み取れませんでした。CSV形式(UTF-8またはShift_JIS)で保存したファイルを選んでください。"],
        ImportFaultReason.NoRows => text["取り込む行がありません。1行目に見出し、2行目から記録を入力してください。"],
        ImportFaultReason.TooManyRows => text["行が多すぎます。見出しを除いて5,000行までのファイルに分けてください。"],
        ImportFaultReason.ColumnMissing => text["見出しに「{0}」の列がありません。", fault.Detail],
        ImportFaultReason.ColumnTwice => text["見出しに「{0}」の列が2つ以上あります。", fault.Detail],
        ImportFaultReason.QuoteOpen => text["引用符が閉じていません。"],
        ImportFaultReason.Empty => text["入力がありません。"],
        ImportFaultReason.TooLong => text["長すぎます。{0}文字までにしてください。", fault.Detail],
        ImportFaultReason.Oneself => text["自分の修了は取り込めません。ほかの研修担当に依頼してください。"],
        ImportFaultReason.EmployeeUnknown => text["職員番号 {0} の職員が見つかりません。", fault.Detail],
        ImportFaultReason.CourseUnknown => text["コース「{0}」が見つかりません。コースのアドレスか、正式な名称を入力してください。", fault.Detail],
        ImportFaultReason.CourseAmbiguous => text["「{0}」というコースが2つ以上あります。コースのアドレスを入力してください。", fault.Detail],
        ImportFaultReason.NoDate => text["「{0}」を日付として読み取れません。2025-06-01 や 令和7年6月1日 のように入力してください。", fault.Detail],
        ImportFaultReason.DateAhead => text["修了日「{0}」が、きょうより後の日付です。", fault.Detail],
        ImportFaultReason.DateTooEarly => text["修了日「{0}」が、1970年より前の日付です。", fault.Detail],
        _ => text["{0}行目と、職員とコースが同じです。", fault.Detail],
    };

    public string State(ImportState state) => state switch
    {
        ImportState.Waiting => text["確認待ち"],
        ImportState.Running => text["取り込み中"],
        ImportState.Done => text["取り込み済み"],
        _ => text["取り込めませんでした"],
    };

    public static Tone ToneOf(ImportState state) => state switch
    {
        ImportState.Waiting => Tone.Warn,
        ImportState.Running => Tone.Info,
        ImportState.Done => Tone.Ok,
        _ => Tone.Bad,
    };

    /// <summary>Day and time in Tokyo; with the year, since imports are looked up years later.</summary>
    /// <param name="at">UTC.</param>
    public static string At(DateTime at) => $"{Shown.FormalDay(TokyoTime.DateOf(at))} {TokyoTime.Clock(at)}";

    /// <summary>What a row does, or did.</summary>
    public string Outcome(RowOutcome outcome) => outcome == RowOutcome.Added ? text["新しい修了"] : text["すでに修了"];
}
