using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Academy.Data.Notifications;
using Academy.Modularity;

namespace Academy.Notifications.Services.Mail;

/// <summary>
/// Gives mail to a server (RFC 5321). What the server says decides; where it says nothing more, nobody knows whether it took the mail.
/// Each mail has a connection of its own: one kept open may be closed at the other end by the time it is needed.
/// </summary>
internal sealed class SmtpTransport(MailRoute route, TimeProvider clock) : IMailTransport
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    /// <summary>For how long a server that answered is believed to be reachable.</summary>
    private static readonly TimeSpan Reached = TimeSpan.FromMinutes(1);

    private DateTimeOffset _reachedAt = DateTimeOffset.MinValue;

    private AcademyOptions.MailOptions Settings => route.Settings;

    public async Task<MailAnswer> SendAsync(OutgoingMail mail)
    {
        if (await UnreachableAsync() is { } unreachable)
            return new(MailOutcome.Later, unreachable);
        using var message = MailMessages.Of(mail, route);
        using var client = new SmtpClient(Settings.Host, Settings.Port) { EnableSsl = Settings.StartTls };
        if (Settings.User is { Length: > 0 })
            client.Credentials = new NetworkCredential(Settings.User, Settings.Password);
        using var limit = new CancellationTokenSource(Longest, clock);
        try
        {
            await client.SendMailAsync(message, limit.Token);
            _reachedAt = clock.GetUtcNow();
            return new(MailOutcome.Sent);
        }
        catch (SmtpException fault)
        {
            _reachedAt = DateTimeOffset.MinValue;
            var answer = Answer(fault);
            return answer with { Text = answer.Text?.Replace(mail.Address, "(宛先)", StringComparison.OrdinalIgnoreCase) };
        }
        catch (OperationCanceledException)
        {
            _reachedAt = DateTimeOffset.MinValue;
            return new(MailOutcome.Unsure, $"The server did not answer within {Longest.TotalSeconds:F0} seconds.");
        }
    }

    /// <summary>
    /// Whether the server can be reached, asked before a mail is begun: a connection that never comes about looks, from within the framework,
    /// like one that broke off. Not asked while mails go through.
    /// </summary>
    /// <returns>Why not; null when it can.</returns>
    private async Task<string?> UnreachableAsync()
    {
        if (clock.GetUtcNow() - _reachedAt < Reached)
            return null;
        using var socket = new TcpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10), clock);
        try
        {
            await socket.ConnectAsync(Settings.Host!, Settings.Port, limit.Token);
            // A server that is left without a word notes a fault.
            await using var stream = socket.GetStream();
            using var reader = new StreamReader(stream);
            await reader.ReadLineAsync(limit.Token);
            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), limit.Token);
            await reader.ReadLineAsync(limit.Token);
            return null;
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException)
        {
            return fault is OperationCanceledException ? "The server cannot be reached: no answer." : $"The server cannot be reached: {fault.Message}";
        }
    }

    private static MailAnswer Answer(SmtpException fault) => fault switch
    {
        { StatusCode: var status and not SmtpStatusCode.GeneralFailure } => new(
            IsTransient(status) ? MailOutcome.Later : MailOutcome.Refused,
            $"{((int)status).ToString(CultureInfo.InvariantCulture)} {fault.Message}"),
        // Neither of them gets as far as the mail: no connection, no encryption.
        { InnerException: SocketException or AuthenticationException } => new(MailOutcome.Later, $"{fault.Message} {fault.InnerException.Message}"),
        // The framework itself declined, before the mail: the server offers no STARTTLS.
        { InnerException: null } => new(MailOutcome.Later, fault.Message),
        _ => new(MailOutcome.Unsure, $"{fault.Message} {fault.InnerException.Message}"),
    };

    /// <summary>RFC 5321, 4.2.1: the same may be accepted later.</summary>
    private static bool IsTransient(SmtpStatusCode status) => (int)status / 100 == 4;
}
