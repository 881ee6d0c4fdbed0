using System.Net.Mail;
using Academy.Domain.Names;
using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;

namespace Academy.Accounts.Verbs;

/// <summary>What the command line asks of <c>account invite</c>.</summary>
internal sealed record InviteCommand(NewStaffMember Meant, Role Role, string OrganisationCode)
{
    private const int LongestMail = 254;
    private const int LongestNumber = 32;
    private const int LongestName = 50;

    private static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["administrator"] = Role.Administrator,
        ["secretariat"] = Role.Secretariat,
        ["hr"] = Role.HumanResources,
        ["trainer"] = Role.Trainer,
    };

    private static readonly string[] Options = ["--role", "--organisation", "--number", "--name", "--reading"];

    /// <summary>What a role is called on the command line.</summary>
    public string RoleWord => Roles.First(word => word.Value == Role).Key;

    /// <exception cref="FormatException">Something is missing or wrong; the message says what, and what to write.</exception>
    public static InviteCommand Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0].StartsWith("--", StringComparison.Ordinal))
            throw new FormatException("Name the mail address first: account invite EMAIL --role ROLE --organisation CODE");
        var given = Read([.. arguments.Skip(1)]);
        var role = given.GetValueOrDefault("--role")
            ?? throw new FormatException($"Say with --role what the person may do: {string.Join(", ", Roles.Keys)}.");
        if (!Roles.TryGetValue(role, out var known))
            throw new FormatException($"There is no role “{role}”. There are: {string.Join(", ", Roles.Keys)}.");
        var number = given.GetValueOrDefault("--number")?.Trim();
        if (number is { Length: 0 or > LongestNumber })
            throw new FormatException($"An employee number (--number) has 1 to {LongestNumber} characters.");
        return new(new(Mail(arguments[0]), number, Name(given), null), known, Code(given.GetValueOrDefault("--organisation")));
    }

    private static Dictionary<string, string> Read(IReadOnlyList<string> rest)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < rest.Count; index += 2)
        {
            var option = rest[index];
            if (!Options.Contains(option))
                throw new FormatException($"There is no option “{option}”. There are: {string.Join(", ", Options)}.");
            if (index + 1 == rest.Count || rest[index + 1].StartsWith("--", StringComparison.Ordinal))
                throw new FormatException($"The option {option} needs a value behind it.");
            if (!given.TryAdd(option, rest[index + 1]))
                throw new FormatException($"The option {option} is there twice.");
        }

        return given;
    }

    private static string Mail(string typed)
    {
        var mail = SignInNames.Mail(typed);
        return mail.Length <= LongestMail && MailAddress.TryCreate(mail, out var read) && read.Address == mail
            ? mail
            : throw new FormatException($"“{typed}” is no mail address: it has the form name@municipality.example, and at most {LongestMail} characters.");
    }

    private static string Code(string? typed)
    {
        if (typed is null)
            throw new FormatException("Say with --organisation where the person works, by its national code: 131024 is 中央区, 130001 the secretariat.");
        if (NationalCode.TryParse(typed, out var code, out var failure))
            return code.Value;
        throw new FormatException(failure is NationalCodeFailure.WrongCheckDigit
            ? $"“{typed}” is no national code: its last digit does not follow from the others. Look for a slip in typing."
            : $"“{typed}” is no national code: it has six digits, as 131024.");
    }

    private static StaffName? Name(Dictionary<string, string> given)
    {
        var (name, reading) = (given.GetValueOrDefault("--name"), given.GetValueOrDefault("--reading"));
        if (name is null && reading is null)
            return null;
        if (Parts(name) is not [var family, var first] || Parts(reading) is not [var familyReading, var firstReading])
            throw new FormatException($"A name needs its reading, each as family and given name with a space between, up to {LongestName} characters each: --name \"青木 美咲\" --reading \"あおき みさき\"");
        return new(family, first, familyReading, firstReading);
    }

    /// <summary>By blanks, those of a Japanese keyboard among them; null when a part is too long to be a name.</summary>
    private static string[]? Parts(string? text) =>
        text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { } parts && parts.All(part => part.Length <= LongestName) ? parts : null;
}
