using System.Text.RegularExpressions;

namespace Academy.Domain.Reminders;

/// <summary>The words of a reminder with places that are filled for each receiver, as <c>{氏名}</c>; in an English one <c>{name}</c>.</summary>
public static partial class ReminderTemplate
{
    private static readonly Dictionary<string, ReminderPlace> Places = new()
    {
        ["氏名"] = ReminderPlace.Name, ["name"] = ReminderPlace.Name,
        ["件名"] = ReminderPlace.Topic, ["topic"] = ReminderPlace.Topic,
        ["日付"] = ReminderPlace.Day, ["date"] = ReminderPlace.Day,
        ["日数"] = ReminderPlace.Days, ["days"] = ReminderPlace.Days,
    };

    /// <summary>What stands in braces and is no place; in the order of the text.</summary>
    public static IReadOnlyList<string> UnknownIn(string template) =>
        [.. from found in Braces().Matches(template) let name = found.Groups["name"].Value where !Places.ContainsKey(name) select name];

    /// <summary>The words with all places filled; what is no place stays as it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<ReminderPlace, string> values) => Braces().Replace(
        template, found => Places.TryGetValue(found.Groups["name"].Value, out var place) && values.TryGetValue(place, out var value) ? value : found.Value);

    [GeneratedRegex(@"\{(?<name>[^{}\r\n]*)\}")]
    private static partial Regex Braces();
}

/// <summary>What is filled in for each receiver.</summary>
public enum ReminderPlace
{
    /// <summary>氏名, name: the receiver's.</summary>
    Name,

    /// <summary>件名, topic: what it is about, as a course's title.</summary>
    Topic,

    /// <summary>日付, date: the day of the cause.</summary>
    Day,

    /// <summary>日数, days: how many lie between that day and the day of sending.</summary>
    Days,
}
