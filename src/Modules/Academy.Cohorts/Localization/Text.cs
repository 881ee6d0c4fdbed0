namespace Academy.Cohorts.Localization;

/// <summary>Marks this module's texts: Japanese is the key, English stands in <c>Text.en.resx</c>.</summary>
public sealed class Text;
