using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Domain.Cohorts;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>Between what holds for a programme or a term as a whole and its form.</summary>
internal static class TermsFields
{
    private const int MostDays = 60;

    public static void Fill(TermsForm form, TermTerms terms)
    {
        (form.HasAssignment, form.AssignmentTitle, form.AssignmentText) = (terms.Assignment is not null, terms.Assignment?.Title, terms.Assignment?.Text);
        form.AssignmentDays = Number(terms.Assignment?.DaysBefore ?? 3);
        var rule = terms.Rule;
        (form.Sessions, form.ByRecording, form.Courses) = (Number(rule.Sessions), Number(rule.ByRecording), Number(rule.Courses));
        (form.PartialCounts, form.Required, form.AssignmentCounts, form.Reflection) = (rule.PartialCounts, [.. rule.Required], rule.Assignment, rule.Reflection);
        form.NamedCourses = [.. rule.NamedCourses.Select(course => course.ToString())];
        (form.SessionDays, form.StartDays) = (Number(terms.Reminders.SessionDays), Number(terms.Reminders.StartDays));
    }

    /// <summary>What was typed; to be used only when nothing was wrong with it.</summary>
    /// <param name="form">As it was sent.</param>
    /// <param name="was">What held before: what the form does not ask stays.</param>
    /// <param name="sessions">How many there are.</param>
    /// <param name="courses">The courses before them.</param>
    /// <param name="fields">Where faults are told.</param>
    /// <param name="text">The reader's language.</param>
    public static TermTerms Read(TermsForm form, TermTerms was, int sessions, IReadOnlyList<Guid> courses, FieldReader fields, IStringLocalizer<Text> text)
    {
        var rule = new TermRule(
            fields.Number(form.Sessions, nameof(form.Sessions), 0, sessions),
            fields.Number(form.ByRecording, nameof(form.ByRecording), 0, sessions),
            form.PartialCounts,
            [.. form.Required.Where(number => number >= 1 && number <= sessions).Distinct().Order()],
            fields.Number(form.Courses, nameof(form.Courses), 0, courses.Count),
            form.HasAssignment && form.AssignmentCounts,
            form.Reflection)
        {
            NamedCourses = [.. courses.Where(course => form.NamedCourses.Contains(course.ToString()))],
        };
        var asked = fields.Lines(form.AssignmentText, nameof(form.AssignmentText));
        return new(
            form.HasAssignment ? ReadAssignment(form, asked, fields, text) with { Rubric = was.Assignment?.Rubric } : null,
            rule,
            new(fields.OptionalNumber(form.SessionDays, nameof(form.SessionDays), 0, MostDays), fields.OptionalNumber(form.StartDays, nameof(form.StartDays), 0, MostDays)))
        {
            Survey = was.Survey,
        };
    }

    private static TermAssignment ReadAssignment(TermsForm form, string? asked, FieldReader fields, IStringLocalizer<Text> text)
    {
        var title = FieldReader.Line(form.AssignmentTitle);
        if (title is null)
            fields.Refuse(nameof(form.AssignmentTitle), text["課題の名前を入力してください。"]);
        if (asked is null)
            fields.Refuse(nameof(form.AssignmentText), text["課題の内容を入力してください。"]);
        return new(title ?? "", asked ?? "", fields.Number(form.AssignmentDays, nameof(form.AssignmentDays), 0, MostDays));
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
