using System.Text.Json;
using Academy.Data;
using Academy.Data.Notifications;

namespace Academy.Notifications.Services.Mail;

/// <summary>
/// Sends a mail, never twice without somebody having decided it: that the server is about to be told is committed before it is told, and
/// whoever finds a mail so does not try again.
/// </summary>
internal sealed class SendMail(MailLog log, IMailTransport transport, WorkSteps steps) : IWorkHandler
{
    public const string Name = "notifications.mail";

    public string Kind => Name;

    public string? Lane => WorkLanes.Mail;

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        if (await log.BeginAsync(MailIdOf(item)) is not { } mail)
            return;
        steps.Reach(WorkStep.TellingBegun, Name);
        var answer = await SendAsync(mail);
        steps.Reach(WorkStep.Told, Name);
        switch (answer.Outcome)
        {
            case MailOutcome.Later:
                throw new WorkTryAgainException(answer.Text!);
            case MailOutcome.Refused:
                throw new WorkRefusedException(answer.Text!);
            case MailOutcome.Unsure:
                throw new WorkUnsureException(answer.Text!);
        }
    }

    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => log.SentAsync(db, MailIdOf(item), cancellation);

    public Task ReturnedAsync(AcademyDb db, WorkItem item, WorkReturn became, string? reason, CancellationToken cancellation) =>
        log.ReturnedAsync(db, MailIdOf(item), became, reason, cancellation);

    /// <summary>Whatever goes wrong on the way out, nobody knows how far it came.</summary>
    private async Task<MailAnswer> SendAsync(OutgoingMail mail)
    {
        try
        {
            return await transport.SendAsync(mail);
        }
        catch (Exception fault)
        {
            return new(MailOutcome.Unsure, $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private static Guid MailIdOf(WorkItem item) => JsonSerializer.Deserialize<QueuedMail>(item.Payload)!.MailId;
}

/// <summary>The payload of the work of sending a mail.</summary>
internal sealed record QueuedMail(Guid MailId);
