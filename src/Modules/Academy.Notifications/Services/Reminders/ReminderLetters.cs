using System.Globalization;
using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Mail;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Reminders in the words of their rules.</summary>
public sealed class ReminderLetters(IStringLocalizer<Text> text)
{
    /// <summary>The language of who has chosen none.</summary>
    public const string Usual = "ja";

    private const string Kind = "reminder";

    /// <summary>One reminder; its link leads to what it is about.</summary>
    public Letter Write(ToldReminder told) => LetterLanguage.In(told.Language, () =>
    {
        var values = ValuesOf(told);
        var (subject, body) = told.Language == "en" ? (told.Rule.SubjectEnglish, told.Rule.BodyEnglish) : (told.Rule.Subject, told.Rule.Body);
        return new Letter(Kind, told.Language, ReminderTemplate.Fill(subject, values), BodyOf(told, ReminderTemplate.Fill(body, values)), told.Topic.Path, text["詳しく見る"]);
    });

    /// <summary>Several of one person in one mail; its link leads home, where all that is to do stands.</summary>
    public Letter Write(IReadOnlyList<ToldReminder> all)
    {
        var language = all[0].Language;
        var letters = all.Select(Write).ToList();
        return LetterLanguage.In(language, () => new Letter(
            Kind, language, text["お知らせが{0}件あります", letters.Count], string.Join("\n\n", letters.Select(letter => $"■ {letter.Subject}\n{letter.Body}")), "/", text["ホームを開く"]));
    }

    private static string BodyOf(ToldReminder told, string words) => told.Report is { } report ? $"{words}\n\n{Shown.Text(report)}" : words;

    private static Dictionary<ReminderPlace, string> ValuesOf(ToldReminder told) => new()
    {
        [ReminderPlace.Name] = told.Addressee.Name,
        [ReminderPlace.Topic] = Shown.Text(told.Topic.Title),
        [ReminderPlace.Day] = Shown.FormalDayAndWeekday(told.Subject.Day),
        [ReminderPlace.Days] = Math.Abs(told.Subject.Day.DayNumber - told.On.DayNumber).ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>What one reminder says to whom.</summary>
/// <param name="Language">As <c>ja</c>.</param>
/// <param name="On">The day of telling, in Tokyo.</param>
/// <param name="Report">What stands below the rule's words; null when that is nothing.</param>
public sealed record ToldReminder(ReminderRule Rule, ReminderSubject Subject, ReminderTopic Topic, Addressee Addressee, string Language, DateOnly On, LocalText? Report = null);
