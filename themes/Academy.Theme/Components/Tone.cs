namespace Academy.Theme.Components;

/// <summary>What a notice or a badge means. A colour never says it alone: there is always a word, mostly an icon.</summary>
public enum Tone
{
    Info,
    Ok,
    Warn,
    Bad,

    /// <summary>Only a fact, without colour; for badges.</summary>
    Plain,
}

internal static class Tones
{
    /// <summary>As the style sheet calls it.</summary>
    public static string Name(this Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Plain => "plain",
        _ => "info",
    };

    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Ok => "check-circle",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        _ => "info",
    };
}
