using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>Files of sessions and groups in the reader's words.</summary>
public sealed class FileTexts(IStringLocalizer<Text> text)
{
    private const double Kilobyte = 1024;

    /// <summary>PDF・1.2 MB.</summary>
    public string About(SessionFile file) => About(file.MediaType, file.Bytes);

    /// <inheritdoc cref="About(SessionFile)"/>
    public string About(string mediaType, long bytes) => text["{0}・{1}", FileType.Of(mediaType).Label, Size(bytes)];

    /// <summary>1.2 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / Kilobyte):0} KB"),
        < 1024 * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte / Kilobyte:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte / Kilobyte / Kilobyte:0.0} GB"),
    };

    /// <summary>1:02:30, or 2:30.</summary>
    public static string Clock(int seconds) => seconds >= 3600
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");

    /// <summary>Why a file was not taken in, and what to do about it.</summary>
    /// <param name="kind">That it was to be.</param>
    public string Refusal(FileOutcome outcome, SessionFileKind kind) => outcome.Refusal switch
    {
        FileRefusal.Missing => text["ファイルを選んでください。空のファイルは登録できません。"],
        FileRefusal.Name => text["ファイル名を読み取れませんでした。「資料.pdf」のように、名前と拡張子のあるファイルにしてください。"],
        FileRefusal.TooLarge => TooLarge(kind),
        FileRefusal.TooMany => text["1つの回に登録できるファイルは{0}件までです。使わないファイルを削除してください。", FileLimits.MostFiles],
        FileRefusal.Archive => text["圧縮したファイル(ZIP)や、壊れた文書は登録できません。中のファイルを1つずつ登録してください。"],
        FileRefusal.Macros => text["マクロまたはActiveXを含む文書は登録できません。マクロを除いて保存し直してください。"],
        FileRefusal.Ending => text["ファイルの中身と拡張子が合っていません。元の形式のまま保存し直してください。"],
        FileRefusal.Video => text["動画は「録画」として登録してください。"],
        FileRefusal.Known => text["同じ内容のファイル「{0}」が、すでに登録されています。", outcome.Name!],
        FileRefusal.NoRecording => text["録画はMP4形式にしてください。長さを読み取れない動画は登録できません。"],
        FileRefusal.NoCaptions => text["字幕はWebVTT形式(UTF-8)にしてください。"],
        FileRefusal.Taken when kind is SessionFileKind.Recording => text["録画は1つの回に1本です。入れ替えるときは、先に今の録画を削除してください。"],
        FileRefusal.Taken => text["字幕は1つの回に1つです。入れ替えるときは、先に今の字幕を削除してください。"],
        _ => text["この種類のファイルは登録できません。PDF、PNG、JPEG、Word、Excel、PowerPoint、CSV、テキストのどれかにしてください。"],
    };

    /// <summary>That a file is larger than its kind may be.</summary>
    public string TooLarge(SessionFileKind kind) => text["ファイルが大きすぎます。{0}までにしてください。", Size(FileLimits.MostBytes(kind))];

    /// <summary>Why a file was not taken into the space of a group, and what to do about it.</summary>
    public string GroupRefusal(FileOutcome outcome) => outcome.Refusal switch
    {
        FileRefusal.TooMany => text["1つの班に登録できるファイルは{0}件までです。使わないファイルを削除してください。", FileLimits.MostFiles],
        FileRefusal.Video => text["動画は登録できません。"],
        _ => Refusal(outcome, SessionFileKind.Material),
    };

    /// <summary>Where a file is.</summary>
    /// <param name="termId">Of the term.</param>
    /// <param name="number">Of the session.</param>
    public static string Address(Guid termId, int number, SessionFile file) => $"/cohorts/{termId}/sessions/{number}/files/{file.Id}/{Uri.EscapeDataString(file.Name)}";

    /// <summary>Where a file of a group is.</summary>
    /// <param name="termId">Of the term.</param>
    public static string GroupAddress(Guid termId, Guid id, string name) => $"/cohorts/{termId}/group/files/{id}/{Uri.EscapeDataString(name)}";
}
