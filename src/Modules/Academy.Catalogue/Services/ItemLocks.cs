using Academy.Catalogue.Localization;
using Academy.Data.HotPages;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Catalogue.Services;

/// <summary>Why a course's items are locked before anything in it is done, and what opens them, in a sentence.</summary>
public sealed class ItemLocks(IStringLocalizer<Text> text)
{
    /// <summary>What holds for the course as a whole; null when nothing does.</summary>
    public string? OfCourse(CourseView course)
    {
        if (course.IsEnrolled)
            return null;
        var missing = course.Requires.Where(required => !required.IsCompleted).Select(required => text["「{0}」", Shown.Text(required.Title)].Value).ToList();
        return missing.Count == 0
            ? text["受講を始めると、レッスンが開きます。"]
            : text["先に{0}を修了すると、受講を始められます。", string.Join(text["、"], missing)];
    }
}
