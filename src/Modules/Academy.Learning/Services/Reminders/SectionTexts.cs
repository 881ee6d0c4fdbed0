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

    /// <param name="people">In the order in which they are named.</param>
    /// <param name="today">On it nothing is overdue yet.</param>
    /// <returns>Null when nothing stands out.</returns>
    public LocalText? Write(IReadOnlyList<SectionPerson> people, DateOnly today)
    {
        var overdue = Part.Of(people, course => course.DueOn < today, Most);
        var soon = Part.Of(people, course => course.DueOn >= today, Most - overdue.Named.Sum(person => person.Courses.Count));
        return overdue.Total + soon.Total == 0 ? null : new(LetterLanguage.In("ja", Write), LetterLanguage.In("en", Write));

        string Write() => string.Join("\n\n", Paragraphs(overdue, soon));
    }

    private IEnumerable<string> Paragraphs(Part overdue, Part soon)
    {
        if (overdue.Total > 0)
            yield return Paragraph(text["【期限を過ぎている受講 {0}件】", overdue.Total], overdue);
        if (soon.Total > 0)
            yield return Paragraph(text["【期限が{0}日以内の受講 {1}件】", SectionReader.DaysAhead, soon.Total], soon);
        if (overdue.Total + soon.Total > Most)
            yield return text["ほか{0}件は、サイトの「受講・修了の状況」で確認できます。", overdue.Total + soon.Total - Most];
    }

    private string Paragraph(string heading, Part part) =>
        string.Join('\n', [heading, .. part.Named.SelectMany(named => named.Courses.Select(LineOf).Prepend(NameOf(named.Person)))]);

    private string NameOf(StaffListing person) => person.OfficeName is { } office ? text["{0}({1})", person.Name, office] : person.Name;

    private string LineOf(SectionCourse course) => text["・{0} 期限 {1}", Shown.Text(course.Title), Shown.FormalDayAndWeekday(course.DueOn)];

    /// <param name="Total">How many courses there are.</param>
    /// <param name="Named">The first of them, with whose they are.</param>
    private sealed record Part(int Total, IReadOnlyList<(StaffListing Person, IReadOnlyList<SectionCourse> Courses)> Named)
    {
        public static Part Of(IReadOnlyList<SectionPerson> people, Func<SectionCourse, bool> isIn, int most)
        {
            var (total, named) = (0, new List<(StaffListing, IReadOnlyList<SectionCourse>)>());
            foreach (var person in people)
            {
                var courses = person.Courses.Where(isIn).ToList();
                if (courses.Count > 0 && total < most)
                    named.Add((person.Person, [.. courses.Take(most - total)]));
                total += courses.Count;
            }

            return new(total, named);
        }
    }
}
