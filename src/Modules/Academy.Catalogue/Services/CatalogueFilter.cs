using Academy.Data.HotPages;
using Microsoft.AspNetCore.Http.Extensions;

namespace Academy.Catalogue.Services;

/// <summary>
/// What a reader of the catalogue looks for. Within one question any of the chosen answers will do; all questions must be met.
/// </summary>
public sealed record CatalogueFilter(
    IReadOnlyList<string> Tracks, IReadOnlyList<string> Levels, IReadOnlyList<TimeRange> Times, IReadOnlyList<string> Audiences)
{
    public bool IsEmpty => Count == 0;

    public int Count => Tracks.Count + Levels.Count + Times.Count + Audiences.Count;

    public bool Matches(CourseCard course) =>
        (Tracks.Count == 0 || Tracks.Contains(course.Accent))
        && (Levels.Count == 0 || Levels.Contains(course.Level))
        && (Times.Count == 0 || Times.Contains(TimeRanges.Of(course.Minutes)))
        && (Audiences.Count == 0 || Audiences.Intersect(course.Audience).Any());

    /// <summary>How many courses there are of each answer, when the other questions stay as they are chosen.</summary>
    public Facets FacetsOf(IReadOnlyList<CourseCard> courses) => new(
        Answers(courses.Where((this with { Tracks = [] }).Matches).Select(course => course.Accent)),
        Answers(courses.Where((this with { Levels = [] }).Matches).Select(course => course.Level)),
        Answers(courses.Where((this with { Times = [] }).Matches).Select(course => TimeRanges.Of(course.Minutes))),
        Answers(courses.Where((this with { Audiences = [] }).Matches).SelectMany(course => course.Audience)));

    public CatalogueFilter Without(string answer) => this with
    {
        Tracks = [.. Tracks.Where(track => track != answer)],
        Levels = [.. Levels.Where(level => level != answer)],
        Times = [.. Times.Where(time => time.ToString() != answer)],
        Audiences = [.. Audiences.Where(audience => audience != answer)],
    };

    /// <summary>The address that shows this choice.</summary>
    public string Address(int page = 1)
    {
        var query = new QueryBuilder();
        foreach (var track in Tracks)
            query.Add("track", track);
        foreach (var level in Levels)
            query.Add("level", level);
        foreach (var time in Times)
            query.Add("time", time.ToString());
        foreach (var audience in Audiences)
            query.Add("audience", audience);
        if (page > 1)
            query.Add("page", $"{page}");
        return "/catalogue" + query;
    }

    private static Dictionary<TAnswer, int> Answers<TAnswer>(IEnumerable<TAnswer> answers)
        where TAnswer : notnull => answers.CountBy(answer => answer).ToDictionary();
}

/// <summary>How many courses each answer would leave.</summary>
public sealed record Facets(
    IReadOnlyDictionary<string, int> Tracks,
    IReadOnlyDictionary<string, int> Levels,
    IReadOnlyDictionary<TimeRange, int> Times,
    IReadOnlyDictionary<string, int> Audiences);
