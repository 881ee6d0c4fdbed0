using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Learning.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Reminders;

/// <summary>What stands out in an office, as lines of a letter: person by person, first what is overdue, then what soon is due.</summary>
internal sealed class SectionTexts(IStringLocalizer<Text> text)
{
    /// <summary>A letter is read, not searched: how many courses it names at most.</summary>
    private const int Most = 30;

    /// <param name="lines">Sorted by person; at least one.</param>
    /// <param name="today">On it nothing is overdue yet.</param>
    public LocalText Write(IReadOnlyList<SectionLine> lines, DateOnly today) => new(
        LetterLanguage.In("ja", () => WriteInLanguage(lines, today)), LetterLanguage.In("en", () => WriteInLanguage(lines, today)));

    private string WriteInLanguage(IReadOnlyList<SectionLine> lines, DateOnly today)
    {
        var overdue = lines.Where(line => line.DueOn < today).ToList();
        var soon = lines.Where(line => line.DueOn >= today).ToList();
        var parts = new List<string>();
        Add(text["【期限を過ぎている受講 {0}件】", overdue.Count], overdue, Most);
        Add(text["【期限が{0}日以内の受講 {1}件】", SectionReader.DaysAhead, soon.Count], soon, Most - Math.Min(Most, overdue.Count));
        if (lines.Count > Most)
            parts.Add(text["ほか{0}件は、サイトの「受講・修了の状況」で確認できます。", lines.Count - Most]);
        return string.Join("\n\n", parts);

        void Add(string heading, List<SectionLine> all, int most)
        {
            if (all.Count > 0)
                parts.Add(string.Join('\n', [heading, .. all.Take(most).GroupBy(line => line.Person).SelectMany(person => person.Select(Course).Prepend(Name(person.Key)))]));
        }
    }

    private string Name(StaffListing person) => person.OfficeName is { } office ? text["{0}({1})", person.Name, office] : person.Name;

    private string Course(SectionLine line) => text["・{0} 期限 {1}", Shown.Text(line.Course), Shown.FormalDayAndWeekday(line.DueOn)];
}
