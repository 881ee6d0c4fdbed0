namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>What the content of a file was found to be.</summary>
/// <param name="Label">As people call it.</param>
/// <param name="Endings">That a name of such a file may have, in small letters.</param>
public sealed record FileType(string MediaType, string Label, params IReadOnlyList<string> Endings)
{
    public static readonly FileType Pdf = new("application/pdf", "PDF", ".pdf");
    public static readonly FileType Png = new("image/png", "PNG", ".png");
    public static readonly FileType Jpeg = new("image/jpeg", "JPEG", ".jpg", ".jpeg");
    public static readonly FileType Word = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", ".docx");
    public static readonly FileType Excel = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", ".xlsx");
    public static readonly FileType PowerPoint = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", ".pptx");
    public static readonly FileType Csv = new("text/csv", "CSV", ".csv");
    public static readonly FileType Text = new("text/plain", "TXT", ".txt");
    public static readonly FileType Mp4 = new("video/mp4", "MP4", ".mp4");
    public static readonly FileType Vtt = new("text/vtt", "WebVTT", ".vtt");

    private static readonly FileType[] All = [Pdf, Png, Jpeg, Word, Excel, PowerPoint, Csv, Text, Mp4, Vtt];

    /// <param name="mediaType">Of a file that was taken in.</param>
    public static FileType Of(string mediaType) => Array.Find(All, type => type.MediaType == mediaType)!;
}
