using System.Text.RegularExpressions;

namespace Academy.Theme.Errors;

/// <summary>How a field of a kept form comes back.</summary>
public enum KeptAs
{
    /// <summary>Sent again unseen: nobody typed it.</summary>
    Hidden,

    Line,

    /// <summary>Long, or of several lines.</summary>
    Text,

    /// <summary>Never sent back to a page; to be typed anew.</summary>
    Secret,
}

/// <summary>One value of a form that could not be taken.</summary>
/// <param name="Label">What its page calls it; else its name.</param>
public sealed partial record KeptField(string Name, string Value, string Label, KeptAs As)
{
    private const int LongestLine = 60;

    /// <param name="name">As it was sent.</param>
    /// <param name="value">As it was sent.</param>
    /// <param name="label">Null when its page gave it none.</param>
    /// <returns>Null for a secret that nobody typed.</returns>
    public static KeptField? Of(string name, string value, string? label)
    {
        if (Secret().IsMatch(name))
            return label is null ? null : new(name, "", label, KeptAs.Secret);
        var shown = value.Length > LongestLine || value.Contains('\n') ? KeptAs.Text : KeptAs.Line;
        return new(name, value, label ?? name, IsTyped(value, label) ? shown : KeptAs.Hidden);
    }

    /// <summary>Ids stand for a choice and tell nobody anything. A value without a label was typed when it has a blank or Japanese in it, as no token has.</summary>
    private static bool IsTyped(string value, string? label) =>
        value.Length > 0 && !Guid.TryParse(value, out _) && (label is not null || value.Any(letter => letter > '~' || char.IsWhiteSpace(letter)));

    /// <summary>By the last word of the name; a code only when it is the kind that lets somebody in.</summary>
    [GeneratedRegex("(password|passphrase|passcode|secret|token|otp|pin)$|^code$|(security|recovery|verification|one-?time|backup)-?code$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
