using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Domain.Cohorts.Recruiting;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>Between how a term recruits and its form.</summary>
internal static class RecruitmentFields
{
    private const int MostPeople = 1_000;
    private const int MostAnswerDays = 20;

    /// <summary>What is proposed for a term that does not recruit yet, its days left out.</summary>
    public static void Propose(RecruitmentForm form, int sessions) =>
        (form.Places, form.PerOrganisation, form.AnswerDays, form.SubstituteUntil) = ("30", "2", "3", Number(Math.Min(2, sessions)));

    public static void Fill(RecruitmentForm form, TermRecruitment kept)
    {
        (form.ApplyUntil, form.ApproveUntil, form.DecideBy) = (RecruitmentDays.Typed(kept.ApplyUntil), RecruitmentDays.Typed(kept.ApproveUntil), RecruitmentDays.Typed(kept.DecideBy));
        var rule = kept.Rule;
        (form.Places, form.PerOrganisation) = (Number(rule.Places), Number(rule.PerOrganisation));
        (form.Wards, form.Cities, form.Towns) = (Quota(OrganisationGroup.Ward), Quota(OrganisationGroup.City), Quota(OrganisationGroup.TownOrVillage));
        (form.FirstPriority, form.SecondPriority, form.ThirdPriority) = (Priority(0), Priority(1), Priority(2));
        (form.WaitingPlaces, form.AnswerDays, form.SubstituteUntil) = (Number(kept.WaitingPlaces), Number(kept.AnswerDays), Number(kept.SubstituteUntil));

        string? Quota(OrganisationGroup group) => Number(rule.Quotas.FirstOrDefault(quota => quota.Group == group)?.Places);

        string? Priority(int index) => index < rule.Priorities.Count ? rule.Priorities[index].ToString() : null;
    }

    /// <summary>What was typed; to be used only when nothing was wrong with it.</summary>
    /// <param name="form">As it was sent.</param>
    /// <param name="days">Where the days are read.</param>
    /// <param name="sessions">How many there are.</param>
    /// <param name="fields">Where faults are told.</param>
    /// <param name="text">The reader's language.</param>
    public static RecruitmentWish Read(RecruitmentForm form, RecruitmentDays days, int sessions, FieldReader fields, IStringLocalizer<Text> text)
    {
        var (apply, approve, decide) = days.Read(form, fields, text);
        return new(
            apply, approve, decide,
            fields.Number(form.AnswerDays, nameof(form.AnswerDays), 1, MostAnswerDays),
            fields.OptionalNumber(form.SubstituteUntil, nameof(form.SubstituteUntil), 1, sessions),
            ReadRule(form, fields, text),
            fields.OptionalNumber(form.WaitingPlaces, nameof(form.WaitingPlaces), 0, MostPeople));
    }

    private static SelectionRule ReadRule(RecruitmentForm form, FieldReader fields, IStringLocalizer<Text> text)
    {
        var places = fields.Number(form.Places, nameof(form.Places), 1, MostPeople);
        var each = fields.OptionalNumber(form.PerOrganisation, nameof(form.PerOrganisation), 1, MostPeople);
        if (each > places)
            fields.Refuse(nameof(form.PerOrganisation), text["定員({0}人)までの人数にしてください。", places]);
        var quotas = new[]
        {
            (OrganisationGroup.Ward, form.Wards, nameof(form.Wards)), (OrganisationGroup.City, form.Cities, nameof(form.Cities)),
            (OrganisationGroup.TownOrVillage, form.Towns, nameof(form.Towns)),
        }.Select(one => (Group: one.Item1, Field: one.Item3, Places: fields.OptionalNumber(one.Item2, one.Item3, 0, MostPeople))).Where(one => one.Places > 0).ToList();
        if (quotas.Sum(one => one.Places) is { } sum && sum > places)
            fields.Refuse(quotas[0].Field, text["枠の合計が{0}人で、定員({1}人)を超えています。", sum, places]);
        return new(places, each, [.. quotas.Select(one => new Quota(one.Group, one.Places!.Value))], ReadPriorities(form, fields, text));
    }

    private static List<PriorityGround> ReadPriorities(RecruitmentForm form, FieldReader fields, IStringLocalizer<Text> text)
    {
        var read = new List<PriorityGround>();
        foreach (var (typed, field) in new[]
        {
            (form.FirstPriority, nameof(form.FirstPriority)), (form.SecondPriority, nameof(form.SecondPriority)), (form.ThirdPriority, nameof(form.ThirdPriority)),
        })
            if (Enum.TryParse<PriorityGround>(typed, out var ground) && Enum.IsDefined(ground))
            {
                if (read.Contains(ground))
                    fields.Refuse(field, text["上の優先と同じです。ほかの優先か「なし」を選んでください。"]);
                read.Add(ground);
            }

        return read;
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
