using Academy.Domain.Time;

namespace Academy.Reporting.Services;

/// <summary>What a list or a file says of an enrolment, beyond what its row holds.</summary>
public sealed class PeopleColumns(ReportView view, BusinessCalendar calendar)
{
    private readonly Dictionary<Guid, ReportedCourse> _courses = view.Courses.ToDictionary(course => course.Id);

    public ReportedCourse CourseOf(ListedPerson person) => _courses[person.CourseId];

    public OfficeNode OfficeOf(ListedPerson person) => view.Report.Tree.NodeOf(person.OfficeId);

    /// <summary>Business days by which it is overdue; null when it is not, or when the holidays of those days are not known.</summary>
    public int? DaysOverdue(ListedPerson person) => person is { IsOverdue: true, DueOn: { } due } ? calendar.DaysAfter(due, view.Period.AsOf) : null;
}
