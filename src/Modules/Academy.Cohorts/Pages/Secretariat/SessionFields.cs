using System.Globalization;
using Academy.Domain.Cohorts;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>Between a session and its form.</summary>
internal static class SessionFields
{
    private const int ShortestMinutes = 15;
    private const int LongestMinutes = 600;

    public static void Fill(SessionForm form, SessionDetails details, TimeOnly startsAt, int minutes)
    {
        (form.Theme, form.ThemeEnglish, form.Objectives, form.Format) = (details.Theme.Ja, details.Theme.En, details.Objectives, details.Format);
        (form.Place, form.Link, form.Lecturer, form.PreWork, form.Materials) = (details.Place, details.Link, details.Lecturer, details.PreWork, details.Materials);
        form.Courses = [.. details.Courses.Select(course => course.ToString())];
        (form.StartsAt, form.Minutes) = (startsAt.ToString("HH:mm", CultureInfo.InvariantCulture), minutes.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What was typed; to be used only when nothing was wrong with it.</summary>
    /// <param name="form">As it was sent.</param>
    /// <param name="known">The courses that can be chosen.</param>
    /// <param name="before">Those that the session has already: they may stay though they are offered no more.</param>
    /// <param name="fields">Where faults are told.</param>
    public static (SessionDetails Details, TimeOnly StartsAt, int Minutes) Read(SessionForm form, IEnumerable<Guid> known, IReadOnlyList<Guid> before, FieldReader fields)
    {
        var courses = form.Courses.Select(id => Guid.TryParse(id, out var course) ? course : Guid.Empty).Intersect(known.Concat(before)).ToList();
        var details = new SessionDetails(
            new(FieldReader.Line(form.Theme) ?? "", FieldReader.Line(form.ThemeEnglish)),
            fields.Lines(form.Objectives, nameof(form.Objectives)) ?? "",
            form.Format,
            FieldReader.Line(form.Place),
            fields.Link(form.Link, nameof(form.Link)),
            FieldReader.Line(form.Lecturer),
            courses,
            fields.Lines(form.PreWork, nameof(form.PreWork)),
            fields.Lines(form.Materials, nameof(form.Materials)));
        return (details, fields.Time(form.StartsAt, nameof(form.StartsAt)), fields.Number(form.Minutes, nameof(form.Minutes), ShortestMinutes, LongestMinutes));
    }
}
