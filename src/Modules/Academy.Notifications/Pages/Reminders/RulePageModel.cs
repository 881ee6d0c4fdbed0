using System.Globalization;
using Academy.Data.Notifications;
using Academy.Domain.Catalogue;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages.Reminders;

/// <summary>What the pages have in common on which HR writes a rule.</summary>
public abstract class RulePageModel(ReminderRules rules, IStringLocalizer<Text> text) : PageModel
{
    private RuleChoices _choices = new([], [], new Dictionary<Guid, LocalText>());

    public RuleForm Form { get; } = new();

    /// <summary>The rule as it holds, or as a preset begins it.</summary>
    public ReminderRule Rule { get; private set; } = null!;

    /// <summary>Whether it is about those who have not learnt for long: there is no before then, and no business day.</summary>
    public bool IsInactivity => Rule.Cause == ReminderCauses.Inactivity;

    /// <summary>Whether it is about certificates that end: their holders have all begun, and completed.</summary>
    public bool IsExpiry => Rule.Cause == ReminderCauses.Expiry;

    /// <summary>Whether it is the weekly report to superiors: its day is Monday, and it is about no single course.</summary>
    public bool IsSection => Rule.Cause == ReminderCauses.Section;

    /// <summary>What can be filled in, as a Japanese text names it.</summary>
    public string Places => IsSection ? "{氏名}・{件名}・{日付}" : "{氏名}・{件名}・{日付}・{日数}";

    /// <inheritdoc cref="Places"/>
    public string PlacesEnglish => IsSection ? "{name}・{topic}・{date}" : "{name}・{topic}・{date}・{days}";

    /// <summary>What is said of a text's length, and of what is added to it.</summary>
    public string BodyHelp(string places) => IsSection
        ? text["{0}が使えます。2,000文字までです。一覧と、受講・修了の状況を開くリンクは、自動で付きます。", places]
        : text["{0}が使えます。2,000文字までです。コースを開くリンクは、自動で付きます。", places];

    public IEnumerable<SelectListItem> Offices => WithPresent(
        text["すべての部署"],
        _choices.Offices.Select(office => new SelectListItem(new string('\u3000', office.Path.Count - 1) + text["{0}({1}人)", office.Name, office.People], office.Id.ToString())),
        Rule.DepartmentId?.ToString(), text["今の組織図にない部署"]);

    public IEnumerable<SelectListItem> Ranks => WithPresent(
        text["すべての職位"], _choices.Ranks.Select(rank => new SelectListItem(text["{0}({1}人)", rank.Rank, rank.People], rank.Rank)), Rule.Rank, Rule.Rank);

    public IEnumerable<SelectListItem> Courses => WithPresent(
        text["すべてのコース"],
        _choices.Courses.Select(course => new SelectListItem(Shown.Text(course.Value), course.Key.ToString())).OrderBy(course => course.Text, StringComparer.CurrentCulture),
        Rule.TopicId?.ToString(), text["今は提供していないコース"]);

    protected ReminderRules Rules => rules;

    /// <summary>As the views call it.</summary>
    protected IStringLocalizer<Text> T => text;

    protected async Task PrepareAsync(ReminderRule rule, CancellationToken cancellation)
    {
        Rule = rule;
        _choices = await rules.ChoicesAsync(cancellation);
    }

    /// <summary>Shows the rule to be written on.</summary>
    protected void Fill()
    {
        (Form.Id, Form.Name) = (Rule.Id, Rule.Name);
        Form.Side = (RuleSide)(Math.Sign(Rule.Days) + 1);
        (Form.Days, Form.InBusinessDays) = (Math.Abs(Rule.Days).ToString(CultureInfo.InvariantCulture), Rule.InBusinessDays);
        Form.At = TimeOnly.MinValue.AddMinutes(Rule.Minute).ToString("HH:mm", CultureInfo.InvariantCulture);
        (Form.Office, Form.Rank, Form.Course) = (Rule.DepartmentId?.ToString(), Rule.Rank, Rule.TopicId?.ToString());
        (Form.OnlyNotBegun, Form.OnSite, Form.ByMail) = (Rule.OnlyNotBegun, Rule.OnSite, Rule.ByMail);
        (Form.Subject, Form.Body, Form.SubjectEnglish, Form.BodyEnglish) = (Rule.Subject, Rule.Body, Rule.SubjectEnglish, Rule.BodyEnglish);
    }

    /// <summary>Takes in what was sent.</summary>
    protected Task BindAsync() => TryUpdateModelAsync(Form, nameof(Form));

    /// <summary>Makes a rule of it.</summary>
    /// <returns>Null when something is wrong, which is told at its field.</returns>
    protected ReminderRule? Read() => new RuleReader(Rule, _choices, ModelState, text).Read(Form);

    /// <summary>The form as it was typed.</summary>
    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What a rule is narrowed to stays to be chosen though it is gone: who saves something else does not widen it.</summary>
    private static IEnumerable<SelectListItem> WithPresent(string all, IEnumerable<SelectListItem> items, string? present, string? name)
    {
        var listed = items.ToList();
        return [new(all, ""), .. present is null || listed.Any(item => item.Value == present) ? [] : new[] { new SelectListItem(name, present) }, .. listed];
    }
}
