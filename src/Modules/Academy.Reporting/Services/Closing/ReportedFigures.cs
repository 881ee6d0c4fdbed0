using System.Security.Cryptography;
using System.Text.Json;
using Academy.Data.Reporting;
using Academy.Domain.Catalogue;
using Academy.Domain.Reporting;

namespace Academy.Reporting.Services.Closing;

/// <summary>Between the rows of a report and figures.</summary>
internal static class ReportedFigures
{
    public static Tally Tally(this ClosedFigure row) => new(row.NotStarted, row.UnderWay, row.Completed, row.Late, row.Overdue, row.Paused, row.Exempt);

    public static LocalText CourseName(this ClosedFigure row) => new(row.Course, row.CourseEnglish);

    public static LocalText TrackName(this ClosedFigure row) => new(row.Track, row.TrackEnglish);

    /// <summary>Tells whether two reports are the same in everything that is kept of them: each figure, each name, and their order.</summary>
    public static string DigestOf(IReadOnlyList<ClosedFigure> report) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report)));

    /// <summary>The rows that a view of a year's last day would be reported as.</summary>
    public static IReadOnlyList<ClosedFigure> Of(Guid organisationId, ReportView view)
    {
        var cells =
            from node in view.Nodes
            let own = view.ByCourse([node])
            from course in view.Courses
            where own.ContainsKey(course.Id)
            select (Node: node, Course: course, Tally: own[course.Id]);
        return [.. cells.Select((cell, index) => new ClosedFigure
        {
            OrganisationId = organisationId,
            Year = view.Period.Year.Year,
            Number = index + 1,
            DepartmentId = cell.Node.OfficeId,
            Office = string.Join(' ', cell.Node.Line.Select(office => office.Name)),
            CourseId = cell.Course.Id,
            Course = cell.Course.Title.Ja,
            CourseEnglish = cell.Course.Title.En,
            Track = cell.Course.Track.Name.Ja,
            TrackEnglish = cell.Course.Track.Name.En,
            NotStarted = cell.Tally.NotStarted,
            UnderWay = cell.Tally.UnderWay,
            Completed = cell.Tally.Completed,
            Late = cell.Tally.Late,
            Overdue = cell.Tally.Overdue,
            Paused = cell.Tally.Paused,
            Exempt = cell.Tally.Exempt,
        })];
    }
}
