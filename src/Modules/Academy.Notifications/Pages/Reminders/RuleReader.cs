using System.Globalization;
using Academy.Data.Notifications;
using Academy.Domain.Learning.Quizzes;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages.Reminders;

/// <summary>Makes a rule of a form; what is wrong is told at its field.</summary>
/// <param name="before">The rule as it holds, or as a preset begins it.</param>
/// <param name="choices">What it can be narrowed to. What it is narrowed to already may stay, though it is there no more.</param>
/// <param name="state">Where faults are told, those of attributes among them.</param>
/// <param name="text">The reader's language.</param>
internal sealed class RuleReader(ReminderRule before, RuleChoices choices, ModelStateDictionary state, IStringLocalizer<Text> text)
{
    private const int MostDays = 365;
    private const int LongestBody = 2_000;

    /// <returns>Null when something is wrong.</returns>
    public ReminderRule? Read(RuleForm form)
    {
        var (isInactivity, isSection) = (before.Cause == ReminderCauses.Inactivity, before.Cause == ReminderCauses.Section);
        // A week has its Monday, and is about all courses: what is sent of days and courses all the same is passed over.
        var (days, at) = (isSection ? 0 : ReadDays(form, isInactivity), ReadTime(form.At, nameof(form.At)));
        var (office, rank, course) = (ReadOffice(form.Office), ReadRank(form.Rank), isSection ? null : ReadCourse(form.Course));
        if (!form.OnSite && !form.ByMail)
            Refuse(nameof(form.OnSite), text["知らせ方を1つ以上選んでください。"]);
        var (subject, body) = (ReadLine(form.Subject, nameof(form.Subject)), ReadBody(form.Body, nameof(form.Body)));
        var (subjectEnglish, bodyEnglish) = (ReadLine(form.SubjectEnglish, nameof(form.SubjectEnglish)), ReadBody(form.BodyEnglish, nameof(form.BodyEnglish)));
        return !state.IsValid ? null : new()
        {
            OrganisationId = before.OrganisationId,
            Id = before.Id,
            Name = OneLine(form.Name!),
            Cause = before.Cause,
            Days = days,
            InBusinessDays = !isInactivity && !isSection && form.InBusinessDays,
            Minute = (int)at.ToTimeSpan().TotalMinutes,
            DepartmentId = office,
            Rank = rank,
            TopicId = course,
            // Who holds a certificate has begun, and who heads an office is asked nothing: it would reach nobody.
            OnlyNotBegun = before.Cause != ReminderCauses.Expiry && !isSection && form.OnlyNotBegun,
            OnSite = form.OnSite,
            ByMail = form.ByMail,
            Subject = subject,
            Body = body,
            SubjectEnglish = subjectEnglish,
            BodyEnglish = bodyEnglish,
            IsActive = true,
        };
    }

    /// <summary>Nobody is without learning before they learnt, nor on the very day.</summary>
    private int ReadDays(RuleForm form, bool isInactivity)
    {
        if (!isInactivity && form.Side == RuleSide.On)
            return 0;
        var least = isInactivity ? 1 : 0;
        if (!NumericText.TryParse(form.Days, "日", out var days) || days != decimal.Truncate(days) || days < least || days > MostDays)
            Refuse(nameof(form.Days), text["日数は、{0}から{1}までの整数で入力してください。", least, MostDays]);
        return !state.IsValid ? 0 : isInactivity || form.Side == RuleSide.After ? (int)days : -(int)days;
    }

    private TimeOnly ReadTime(string? typed, string field)
    {
        if (!TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            Refuse(field, text["時刻を読み取れませんでした。「9:00」のように、時と分を入力してください。"]);
        return at;
    }

    private Guid? ReadOffice(string? chosen)
    {
        if (string.IsNullOrEmpty(chosen))
            return null;
        if (Guid.TryParse(chosen, out var id) && (id == before.DepartmentId || choices.Offices.Any(office => office.Id == id)))
            return id;
        Refuse(nameof(RuleForm.Office), text["この部署は選べません。一覧から選んでください。"]);
        return null;
    }

    private string? ReadRank(string? chosen)
    {
        if (string.IsNullOrEmpty(chosen))
            return null;
        if (chosen != before.Rank && choices.Ranks.All(rank => rank.Rank != chosen))
            Refuse(nameof(RuleForm.Rank), text["この職位の職員はいません。一覧から選んでください。"]);
        return chosen;
    }

    private Guid? ReadCourse(string? chosen)
    {
        if (string.IsNullOrEmpty(chosen))
            return null;
        if (Guid.TryParse(chosen, out var id) && (id == before.TopicId || choices.Courses.ContainsKey(id)))
            return id;
        Refuse(nameof(RuleForm.Course), text["このコースは選べません。一覧から選んでください。"]);
        return null;
    }

    /// <summary>A mail's subject is one line, whatever is sent.</summary>
    private string ReadLine(string? typed, string field)
    {
        CheckPlaces(typed, field);
        return OneLine(typed ?? "");
    }

    private string ReadBody(string? typed, string field)
    {
        CheckPlaces(typed, field);
        // A form sends two characters for each end of a line, of which one counts.
        var body = (typed ?? "").ReplaceLineEndings("\n").Trim();
        if (body.Length > LongestBody)
            Refuse(field, field == nameof(RuleForm.Body) ? text["本文は2,000文字までにしてください。"] : text["英語の本文は2,000文字までにしてください。"]);
        return body;
    }

    private void CheckPlaces(string? typed, string field)
    {
        if (ReminderTemplate.UnknownIn(typed ?? "") is [var unknown, ..])
            Refuse(field, text["「{0}」という差し込みはありません。説明にあるものだけを使ってください。", $"{{{unknown}}}"]);
    }

    private static string OneLine(string typed) => string.Join(' ', typed.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void Refuse(string field, string sentence)
    {
        var name = $"Form.{field}";
        // One sentence at a time: what is missing is said already.
        if (state.GetFieldValidationState(name) != ModelValidationState.Invalid)
            state.AddModelError(name, sentence);
    }
}
