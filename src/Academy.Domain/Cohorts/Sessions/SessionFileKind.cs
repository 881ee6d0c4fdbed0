namespace Academy.Domain.Cohorts.Sessions;

/// <summary>What a file of a session is.</summary>
public enum SessionFileKind
{
    /// <summary>資料</summary>
    Material,

    /// <summary>録画</summary>
    Recording,

    /// <summary>録画の字幕</summary>
    Captions,
}
