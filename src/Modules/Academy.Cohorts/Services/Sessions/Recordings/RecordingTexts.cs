using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Sessions.Recordings;

/// <summary>How far somebody has watched, in the reader's words.</summary>
public sealed class RecordingTexts(IStringLocalizer<Text> text)
{
    /// <summary>Parts that are named; of more it is said how many.</summary>
    private const int MostNamed = 6;

    /// <summary>78% 視聴.</summary>
    public string Percent(Viewing viewing) => text["{0}% 視聴", viewing.Percent];

    /// <summary>まだ見ていない部分: 0:00〜1:20、5:00〜7:30.</summary>
    public string Missing(Viewing viewing)
    {
        var missing = viewing.Watched.Missing(viewing.Length);
        if (missing.Count == 0)
            return text["最後まで視聴しました。"];
        var named = string.Join(text["、"], missing.Take(MostNamed).Select(Part));
        return missing.Count > MostNamed ? text["まだ見ていない部分: {0} ほか{1}か所", named, missing.Count - MostNamed] : text["まだ見ていない部分: {0}", named];
    }

    private string Part(WatchedPart part) => text["{0}〜{1}", FileTexts.Clock(part.From), FileTexts.Clock(part.Until)];
}
