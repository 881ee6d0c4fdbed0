using Academy.Modularity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Academy.Notifications.Services.Mail;

/// <summary>Where mail goes, as the settings say.</summary>
public sealed class MailRoute(IOptions<AcademyOptions> options, IHostEnvironment environment)
{
    /// <summary>Nobody can answer to this name (RFC 2606).</summary>
    private const string NoSender = "academy@academy.invalid";

    public AcademyOptions.MailOptions Settings => options.Value.Mail;

    public MailWay Way => Settings.Host is { Length: > 0 } ? MailWay.Server : environment.IsDevelopment() ? MailWay.Folder : MailWay.None;

    /// <summary>The sender's address.</summary>
    public string From => Settings.From is { Length: > 0 } from ? from : NoSender;

    /// <summary>The same for the same mail, whoever sends it and however often (RFC 5322, 3.6.4).</summary>
    public string MessageId(Guid mailId) => $"<{mailId:N}@{options.Value.PublicUrl.Host}>";
}

/// <summary>How mail leaves the site.</summary>
public enum MailWay
{
    /// <summary>To a mail server.</summary>
    Server,

    /// <summary>Into files of the data directory, for whoever develops.</summary>
    Folder,

    /// <summary>No mail goes out.</summary>
    None,
}
