using System.Globalization;
using Academy.Accounts.Services.Invitations;
using Academy.Data;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Modularity.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Academy.Accounts.Verbs;

/// <summary><c>account invite</c>: gives somebody a role, and a link by which they choose their password once.</summary>
internal sealed class AccountInviteVerb(Inviting inviting, IStaffDirectory staff, AcademyDbFactory databases, IOptions<AcademyOptions> site) : IVerb
{
    public string Name => "account invite";

    public string Usage => "EMAIL --role ROLE --organisation CODE [--number NUMBER] [--name \"姓 名\" --reading \"せい めい\"] — gives a role and prints a link to choose a password";

    /// <returns>0 when there is a link, 1 when there can be none, 2 when the command line is wrong.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        InviteCommand command;
        try
        {
            command = InviteCommand.Parse(arguments);
        }
        catch (FormatException fault)
        {
            await output.WriteLineAsync(fault.Message);
            return 2;
        }

        if (await IsBehindAsync(cancellation))
        {
            await output.WriteLineAsync("The database schema is not up to date: run the verb migrate first.");
            return 1;
        }

        if (!(await staff.OrganisationsAsync(cancellation)).TryGetValue(command.OrganisationCode, out var organisation))
        {
            await output.WriteLineAsync($"No organisation here has the code {command.OrganisationCode}. The verb “recipe site” adds the municipalities.");
            return 1;
        }

        var outcome = await inviting.InviteAsync(organisation, command.Meant, command.Role, cancellation);
        foreach (var line in Lines(command, outcome))
            await output.WriteLineAsync(line);
        return outcome is InvitationOutcome.Invited ? 0 : 1;
    }

    private async Task<bool> IsBehindAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.None);
        return (await db.Database.GetPendingMigrationsAsync(cancellation)).Any();
    }

    private IEnumerable<string> Lines(InviteCommand command, InvitationOutcome outcome) => outcome switch
    {
        InvitationOutcome.Invited invited => Invited(command, invited),
        InvitationOutcome.HasPassword => [$"{command.Meant.Mail} has a password already. Nothing was changed, and there is no link."],
        InvitationOutcome.EmployedElsewhere elsewhere => [$"{command.Meant.Mail} works for {elsewhere.OrganisationName} today. Nothing was changed: invite with the code of that organisation."],
        InvitationOutcome.NotEngaged { Reason: Engagement.NumberTaken taken } => [$"The employee number {taken.EmployeeNumber} is taken. Nothing was changed: give another one with --number."],
        InvitationOutcome.NotEngaged { Reason: Engagement.Ambiguous } => [$"Several members of staff have the address {command.Meant.Mail}. Nothing was changed: say with --number who is meant."],
        _ => [$"The member of staff is not the person who has the address {command.Meant.Mail}. Nothing was changed: check the address and --number."],
    };

    private IEnumerable<string> Invited(InviteCommand command, InvitationOutcome.Invited invited)
    {
        var until = string.Create(CultureInfo.InvariantCulture, $"{TokyoTime.DateOf(invited.Until):yyyy-MM-dd} {TokyoTime.Clock(invited.Until)}");
        yield return $"{command.Meant.Mail} is invited as {command.RoleWord}. Give the person this link and nobody else; it works once, until {until} in Tokyo.";
        if (invited.IsNew && command.Meant.Name is null)
            yield return $"The person was not on the staff and is shown as “{command.Meant.LocalPart}”: --name and --reading give a name to somebody new.";
        if (!invited.IsNew && command.Meant.Name is not null)
            yield return "The person is on the staff already, and keeps the name there.";
        yield return new Uri(site.Value.PublicUrl, $"/invitation/{invited.Token}").AbsoluteUri;
    }
}
