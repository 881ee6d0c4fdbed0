namespace Academy.Browser.Tests.Visits;

/// <summary>How a reader sees the site: how wide, light or dark, in which language.</summary>
public sealed record Look(int Width = Look.Wide, ColorScheme Scheme = ColorScheme.Light, string Language = "ja")
{
    public const int Wide = 1280;

    /// <summary>A telephone, or a wide screen at 400 %.</summary>
    public const int Narrow = 320;

    public int Height => Width == Narrow ? 640 : 900;

    public ViewportSize Viewport => new() { Width = Width, Height = Height };

    public override string ToString() => $"{Width}-{Scheme.ToString().ToLowerInvariant()}{(Language == "ja" ? "" : "-" + Language)}";
}
