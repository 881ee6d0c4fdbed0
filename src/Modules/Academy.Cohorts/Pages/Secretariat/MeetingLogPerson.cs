using System.Security.Cryptography;
using System.Text;
using Academy.Domain.Cohorts.Sessions.Logs;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>Somebody of a meeting's log, and who the host says they are.</summary>
/// <param name="Person">As the log has them.</param>
/// <param name="There">How much of the session they were there.</param>
/// <param name="Match">Who they may be.</param>
/// <param name="Chosen">A participation; <see cref="Guid.Empty"/>: no participant; null: nothing is chosen yet.</param>
/// <param name="IsConfirmed">Whether the host says that what was guessed is right.</param>
public sealed record MeetingLogPerson(LogPerson Person, Presence There, LogMatch Match, Guid? Chosen, bool IsConfirmed)
{
    private const int KeyBytes = 12;

    /// <summary>Stands for name and mail address in a form.</summary>
    public string Key { get; } = KeyOf(Person);

    /// <summary>Whether somebody is chosen, who only was guessed and is not confirmed.</summary>
    public bool IsPending => Chosen is { } chosen && chosen != Guid.Empty && chosen == Match.Proposed && !Match.IsSure && !IsConfirmed;

    /// <summary>The participation as which they count; null when as none.</summary>
    public Guid? CountsAs => Chosen == Guid.Empty || IsPending ? null : Chosen;

    public static string KeyOf(LogPerson person) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Name}\n{person.Mail}")).AsSpan(0, KeyBytes));
}
