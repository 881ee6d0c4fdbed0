using Academy.Domain.Lists;

namespace Academy.Reporting.Services;

/// <summary>A page of offices by a page of courses: all at once would be tens of thousands of cells.</summary>
public sealed record Grid(ListPage<OfficeRow> Offices, ListPage<ReportedCourse> Courses)
{
    private const int OfficesOfAPage = 20;
    private const int CoursesOfAPage = 8;

    public static Grid Of(ReportView view, string? offices, string? courses)
    {
        var enrolled = view.ByCourse(view.Nodes);
        return new(
            ListPage.Of(view.Rows, offices, OfficesOfAPage),
            ListPage.Of(view.Courses.Where(course => enrolled.ContainsKey(course.Id)).ToList(), courses, CoursesOfAPage));
    }
}
