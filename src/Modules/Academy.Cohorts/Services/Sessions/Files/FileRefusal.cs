namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>Why a file is not taken in.</summary>
public enum FileRefusal
{
    /// <summary>None was chosen, or there is nothing in it.</summary>
    Missing,

    /// <summary>Nothing is left of its name, or it has no ending.</summary>
    Name,

    TooLarge,

    /// <summary>The session or group has as many as it may have.</summary>
    TooMany,

    /// <summary>Its content is of no kind that is taken in.</summary>
    Unknown,

    /// <summary>An archive: what is in it nobody has looked at.</summary>
    Archive,

    /// <summary>A document with macros, or with a part that may be one.</summary>
    Macros,

    /// <summary>Its content is one thing, and its name says another.</summary>
    Ending,

    /// <summary>A video among the materials.</summary>
    Video,

    /// <summary>The session or group has this content already, under the name that is told.</summary>
    Known,

    /// <summary>What should be a recording is no MP4 file that says how long it is.</summary>
    NoRecording,

    /// <summary>What should be captions is no WebVTT.</summary>
    NoCaptions,

    /// <summary>There is one of this kind already, and there can be one only.</summary>
    Taken,
}

/// <param name="Refusal">Null when the file was taken in.</param>
/// <param name="Name">Of the file that was taken in, or of the one that has the content already.</param>
public sealed record FileOutcome(FileRefusal? Refusal, string? Name = null);
