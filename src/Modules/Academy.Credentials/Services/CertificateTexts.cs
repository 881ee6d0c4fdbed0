using Academy.Credentials.Localization;
using Academy.Domain.Credentials;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Credentials.Services;

/// <summary>Words for certificates.</summary>
public sealed class CertificateTexts(IStringLocalizer<Text> text)
{
    /// <summary>How it stands.</summary>
    public string State(CertificateState state) => state switch
    {
        CertificateState.Issued => text["有効"],
        CertificateState.Corrected => text["有効(訂正済み)"],
        CertificateState.Replaced => text["有効(再交付済み)"],
        _ => text["取消"],
    };

    /// <summary>What made a version.</summary>
    public string Deed(CertificateState state) => state switch
    {
        CertificateState.Issued => text["交付"],
        CertificateState.Corrected => text["訂正"],
        CertificateState.Replaced => text["再交付"],
        _ => text["取消"],
    };

    public static Tone ToneOf(CertificateState state) => CertificateRules.Holds(state) ? Tone.Ok : Tone.Bad;

    public static string IconOf(CertificateState state) => CertificateRules.Holds(state) ? "check" : "bad";

    /// <summary>11レッスン・2時間10分.</summary>
    public string Extent(PrintedCertificate printed) => text["{0}レッスン・{1}", printed.Lessons, Duration(printed.Minutes)];

    private string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => text["{0}分", rest],
        (var hours, 0) => text["{0}時間", hours],
        var (hours, rest) => text["{0}時間{1}分", hours, rest],
    };
}
