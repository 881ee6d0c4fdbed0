using System.Globalization;

namespace Academy.Learning.Pages.Care;

/// <summary>A day as a date field sends it.</summary>
internal static class TypedDay
{
    /// <summary>Null when it is none.</summary>
    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
