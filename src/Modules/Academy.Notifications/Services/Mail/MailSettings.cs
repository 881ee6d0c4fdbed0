using System.Net.Mail;
using Academy.Modularity;
using Microsoft.Extensions.Options;

namespace Academy.Notifications.Services.Mail;

/// <summary>A site whose mail settings cannot work does not start, and says what they lack.</summary>
internal sealed class MailSettings : IValidateOptions<AcademyOptions>
{
    public ValidateOptionsResult Validate(string? name, AcademyOptions options) =>
        Fault(options.Mail) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private static string? Fault(AcademyOptions.MailOptions mail) =>
        mail.Host is not { Length: > 0 } ? null
        : !MailAddress.TryCreate(mail.From, out _) ? "Academy__Mail__From has to be the sender's address when Academy__Mail__Host is set."
        : mail.Port is < 1 or > ushort.MaxValue ? "Academy__Mail__Port has to be a port, 1 to 65535."
        : mail.PerMinute < 1 ? "Academy__Mail__PerMinute has to be at least 1."
        : mail.User is { Length: > 0 } && mail.Password is not { Length: > 0 } ? "Academy__Mail__Password has to be set with Academy__Mail__User."
        : null;
}
