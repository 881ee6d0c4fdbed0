using Academy.Data.Notifications;

namespace Academy.Notifications.Services.Mail;

/// <summary>Takes one mail out of the site.</summary>
internal interface IMailTransport
{
    /// <summary>Ends within a minute, well before a lease does.</summary>
    Task<MailAnswer> SendAsync(OutgoingMail mail);
}

/// <param name="Text">What was answered; never the receiver's address.</param>
internal sealed record MailAnswer(MailOutcome Outcome, string? Text = null);

/// <summary>How an attempt to send ended.</summary>
internal enum MailOutcome
{
    Sent,

    /// <summary>It was not taken, and may be later.</summary>
    Later,

    /// <summary>It was not taken, and never will be.</summary>
    Refused,

    /// <summary>Nobody knows.</summary>
    Unsure,
}
