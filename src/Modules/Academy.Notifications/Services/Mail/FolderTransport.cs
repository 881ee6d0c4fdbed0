using System.Net.Mail;
using Academy.Data.Notifications;
using Academy.Modularity;

namespace Academy.Notifications.Services.Mail;

/// <summary>Writes mail to <c>mail/*.eml</c> of the data directory, where whoever develops opens it.</summary>
internal sealed class FolderTransport(MailRoute route, SiteDirectories directories) : IMailTransport
{
    public async Task<MailAnswer> SendAsync(OutgoingMail mail)
    {
        var (folder, name) = (directories.Data("mail"), $"{mail.Id:N}");
        // The framework thinks of a name of its own; a second attempt must find the first one's file.
        var own = Directory.CreateDirectory(Path.Combine(folder, name));
        using var message = MailMessages.Of(mail, route);
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = own.FullName };
        await client.SendMailAsync(message);
        File.Move(Directory.GetFiles(own.FullName).Single(), Path.Combine(folder, $"{name}.eml"), overwrite: true);
        own.Delete(recursive: true);
        return new(MailOutcome.Sent);
    }
}
