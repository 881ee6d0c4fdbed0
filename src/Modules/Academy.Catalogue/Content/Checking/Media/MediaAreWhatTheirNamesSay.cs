using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading.Videos;

namespace Academy.Catalogue.Content.Checking.Media;

/// <summary>A type is taken from the content, not believed: the browser is told it, and opens the file by it.</summary>
internal sealed class MediaAreWhatTheirNamesSay : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course) => course.Source.Files
        .Where(file => file.IsMedia)
        .Select(file => Fault(file) is { } fault ? new ContentError($"{course.Source.Folder}/{file.Path}", 1, fault.What, fault.Remedy) : null)
        .OfType<ContentError>();

    private static (string What, string Remedy)? Fault(CourseFile file)
    {
        if (MediaTypes.Of(file.Path) is null)
            return ($"「{Path.GetExtension(file.Path)}」のファイルは使えません", "svg、png、jpg、webp、bpmn、webm、mp4、vtt、pdf、docx、xlsx、pptx、csv、txt、zip のどれかにします");
        if (file.Length == 0)
            return ("ファイルが空です", "元のファイルを置き直します");
        using var stream = File.OpenRead(file.Location);
        Span<byte> head = stackalloc byte[4096];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (!MediaTypes.Fits(file.Path, head))
            return ($"中身が {Path.GetExtension(file.Path)} ではありません", "名前の終わりを実際の種類に合わせるか、正しい形式で保存し直します");
        stream.Position = 0;
        return Path.GetExtension(file.Path) switch
        {
            ".docx" or ".xlsx" or ".pptx" => OfficeFault(file, stream),
            ".webm" or ".mp4" => VideoFault(file, stream),
            _ => null,
        };
    }

    /// <summary>How much of a video was watched is counted by the length that its file tells, not by what a browser says of it.</summary>
    private static (string What, string Remedy)? VideoFault(CourseFile file, FileStream stream) => VideoLength.Of(file.Path, stream) is null
        ? ("動画の長さが読めません(ファイルが壊れているか、長さが書き込まれていません)", $"動画編集ソフトから書き出し直すか、「ffmpeg -i {file.Name} -c copy 新しいファイル名」で作り直します")
        : null;

    private static (string What, string Remedy)? OfficeFault(CourseFile file, FileStream stream)
    {
        try
        {
            return MediaTypes.IsOfficeWithoutMacros(file.Path, stream) ? null : ($"中身が {Path.GetExtension(file.Path)} でないか、マクロが入っています", "マクロを含まない形式で保存し直します");
        }
        catch (InvalidDataException)
        {
            return ("ファイルが壊れています", "元のファイルを置き直します");
        }
    }
}
