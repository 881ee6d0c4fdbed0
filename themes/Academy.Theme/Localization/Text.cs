namespace Academy.Theme.Localization;

/// <summary>The theme's texts: the Japanese text is the key, <c>Text.en.resx</c> has the English.</summary>
public sealed class Text;
