using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Academy.Modularity;
using Academy.Notifications.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Academy.Notifications.Services.Mail;

/// <summary>A letter as text and as HTML, with the same words.</summary>
public sealed partial class LetterWriter(IStringLocalizer<Text> text, IOptions<AcademyOptions> site)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly Lazy<string> Template = new(() =>
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("letter.html")!);
        return reader.ReadToEnd();
    });

    private string Sender => text["デジタルアカデミー"];

    private string Footer => text["このメールは送信専用のアドレスからお送りしています。返信いただいても、お答えできません。"];

    /// <summary>Both, the site's own words in the letter's language, whatever the culture.</summary>
    public (string Text, string Html) Write(Letter letter) => LetterLanguage.In(letter.Language, () => (Text(letter), Html(letter)));

    /// <summary>After a line of two hyphens and a space comes what mail programs leave out of an answer (RFC 3676, 4.3).</summary>
    private string Text(Letter letter) => $"{letter.Body}\n\n{letter.LinkText}\n{Address(letter)}\n\n-- \n{Sender}\n{Footer}\n";

    private string Html(Letter letter)
    {
        var parts = new Dictionary<string, string>
        {
            ["language"] = letter.Language,
            ["sender"] = Sender,
            ["subject"] = letter.Subject,
            ["body"] = letter.Body,
            ["address"] = Address(letter),
            ["link"] = letter.LinkText,
            ["footer"] = Footer,
        };
        return Place().Replace(Template.Value, place => Encoder.Encode(parts[place.Groups["name"].Value]));
    }

    /// <summary>From the public address alone: what a request says about its host may be anybody's.</summary>
    private string Address(Letter letter) => new Uri(site.Value.PublicUrl, letter.Path).AbsoluteUri;

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}")]
    private static partial Regex Place();
}
