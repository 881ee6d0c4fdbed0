using Academy.Credentials.Localization;
using Academy.Credentials.Services.Register;
using Academy.Domain.Credentials;
using Academy.Domain.Time;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Credentials.Services;

/// <summary>Words for certificates.</summary>
public sealed class CertificateTexts(IStringLocalizer<Text> text, TimeProvider clock)
{
    /// <summary>Whether its last day is past.</summary>
    public bool IsExpired(ShownCertificate certificate) => certificate.IsExpiredOn(TokyoTime.Today(clock));

    /// <summary>How it stands today.</summary>
    public string State(ShownCertificate certificate) => certificate.State switch
    {
        _ when IsExpired(certificate) => text["期限切れ"],
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

    /// <summary>Which certificates a list shows.</summary>
    public string Filter(RegisterFilter? filter) => filter switch
    {
        null => text["すべて"],
        RegisterFilter.Issued => text["交付のまま"],
        RegisterFilter.Corrected => text["訂正"],
        RegisterFilter.Replaced => text["再交付"],
        RegisterFilter.Expired => text["期限切れ"],
        _ => text["取消"],
    };

    public Tone ToneOf(ShownCertificate certificate) => !CertificateRules.Holds(certificate.State) ? Tone.Bad : IsExpired(certificate) ? Tone.Warn : Tone.Ok;

    public string IconOf(ShownCertificate certificate) => !CertificateRules.Holds(certificate.State) ? "bad" : IsExpired(certificate) ? "warn" : "check";

    /// <summary>11レッスン・2時間10分.</summary>
    public string Extent(PrintedCertificate printed) => text["{0}レッスン・{1}", printed.Lessons, Duration(printed.Minutes)];

    private string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => text["{0}分", rest],
        (var hours, 0) => text["{0}時間", hours],
        var (hours, rest) => text["{0}時間{1}分", hours, rest],
    };
}
