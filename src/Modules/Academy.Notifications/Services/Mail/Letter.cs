namespace Academy.Notifications.Services.Mail;

/// <summary>What a mail says, before it is made into text and HTML.</summary>
/// <param name="Kind">What it is about, as <c>test</c>.</param>
/// <param name="Language">In which it is written, as <c>ja</c>.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Lines; an empty one between paragraphs.</param>
/// <param name="Path">Where on the site its one link leads, as <c>/record</c>.</param>
/// <param name="LinkText">What that link is called.</param>
public sealed record Letter(string Kind, string Language, string Subject, string Body, string Path, string LinkText);

/// <param name="Address">Read by <see cref="Domain.Mail.MailAddresses"/>.</param>
/// <param name="Name">As it is written on the envelope; empty when only the address is known.</param>
public sealed record Receiver(string Address, string Name);
