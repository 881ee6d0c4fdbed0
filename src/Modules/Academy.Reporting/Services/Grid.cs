namespace Academy.Reporting.Services;

/// <summary>A page of offices by a page of courses: all at once would be tens of thousands of cells.</summary>
public sealed record Grid(Cut<OfficeRow> Offices, Cut<ReportedCourse> Courses)
{
    private const int OfficesOfAPage = 20;
    private const int CoursesOfAPage = 8;

    public static Grid Of(ReportView view, string? offices, string? courses)
    {
        var enrolled = view.ByCourse(view.Nodes);
        return new(
            Cut.Of(view.Rows, offices, OfficesOfAPage),
            Cut.Of(view.Courses.Where(course => enrolled.ContainsKey(course.Id)).ToList(), courses, CoursesOfAPage));
    }
}
