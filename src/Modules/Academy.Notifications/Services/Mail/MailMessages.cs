using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Academy.Data.Notifications;

namespace Academy.Notifications.Services.Mail;

/// <summary>A mail as the framework sends it: text and HTML of the same words, all in UTF-8.</summary>
internal static class MailMessages
{
    public static MailMessage Of(OutgoingMail mail, MailRoute route)
    {
        var message = new MailMessage
        {
            From = new MailAddress(route.From, route.Settings.FromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.Address, mail.Name, Encoding.UTF8));
        message.Headers["Message-ID"] = route.MessageId(mail.Id);
        // RFC 3834: nobody's absence is answered to a machine.
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
