using Academy.Catalogue.Services;
using Academy.Data.HotPages;
using Academy.Domain.Lists;
using Academy.Modularity.Sessions;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace Academy.Catalogue.Pages;

/// <summary><c>/catalogue</c>: the courses that the reader's organisation offers.</summary>
public sealed class CatalogueModel(CataloguePage page, ICurrentSession session) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(Name = "track", SupportsGet = true)]
    public string[] Tracks { get; set; } = [];

    [BindProperty(Name = "level", SupportsGet = true)]
    public string[] Levels { get; set; } = [];

    [BindProperty(Name = "time", SupportsGet = true)]
    public string[] Times { get; set; } = [];

    [BindProperty(Name = "audience", SupportsGet = true)]
    public string[] Audiences { get; set; } = [];

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public CatalogueFilter Filter { get; private set; } = null!;

    public Facets Facets { get; private set; } = null!;

    /// <summary>The tracks that there are courses of, in their order.</summary>
    public IReadOnlyList<CourseCard> TrackExamples { get; private set; } = [];

    /// <summary>All that there are.</summary>
    private IReadOnlyList<CourseCard> Courses { get; set; } = [];

    public ListPage<CourseCard> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Filter = new(Tracks, Levels, [.. Times.SelectMany(Read)], Audiences);
        Courses = await page.ReadAsync(session.OrganisationId, session.StaffMemberId, cancellation);
        TrackExamples = [.. Courses.DistinctBy(course => course.Accent)];
        Facets = Filter.FacetsOf(Courses);
        Found = ListPage.Of(Courses.Where(Filter.Matches).ToList(), PageText, PageSize);
    }

    /// <summary>What is chosen, each to be taken back by itself.</summary>
    public IEnumerable<(string Answer, string Text)> Chips(CourseTexts texts) =>
    [
        .. TrackExamples.Where(course => Tracks.Contains(course.Accent)).Select(course => (course.Accent, Shown.Text(course.Track))),
        .. Filter.Levels.Select(level => (level, texts.Level(level))),
        .. Filter.Times.Select(time => (time.ToString(), texts.Time(time))),
        .. Filter.Audiences.Select(audience => (audience, texts.Audience(audience))),
    ];

    /// <summary>Where nothing is found: what taking back one answer would show, where that is something.</summary>
    public IEnumerable<(string Text, int Count, string Address)> Ways(CourseTexts texts) =>
        from chip in Chips(texts)
        let without = Filter.Without(chip.Answer)
        let count = Courses.Count(without.Matches)
        where count > 0
        select (chip.Text, count, without.Address());

    /// <summary>A word that no answer has is passed over: old links and typed addresses still show courses.</summary>
    private static IEnumerable<TimeRange> Read(string word) =>
        Enum.TryParse<TimeRange>(word, out var range) && Enum.IsDefined(range) ? [range] : [];
}
