using Academy.Domain.Reporting;
using Academy.Reporting.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Services.Files;

/// <summary>A row for each enrolment behind a figure, sorted by reading.</summary>
public sealed class PeopleRows(
    ReportView view, Measure measure, PeopleReader people, PeopleColumns columns, ReportTexts texts, IStringLocalizer<Text> text) : ReportRows
{
    public override IReadOnlyList<string> Head =>
    [
        text["年度"], text["基準日"], text["職員番号"], text["氏名"], text["ふりがな"], text["所属"], text["コース"], text["分野"],
        text["状況"], text["期限"], text["修了日"], text["休止中"], text["期限超過"], text["超過(開庁日)"],
    ];

    public override Task EachAsync(Func<IReadOnlyList<object?>, ValueTask> write, CancellationToken cancellation) =>
        people.ReadAllAsync(view, measure, async rows =>
        {
            await foreach (var person in rows)
                await write(Row(person));
        }, cancellation);

    private IReadOnlyList<object?> Row(ListedPerson person)
    {
        var course = columns.CourseOf(person);
        return
        [
            Shown.Year(view.Period.Year), view.Period.AsOf, person.EmployeeNumber, person.Name, person.Reading, texts.LineOf(columns.OfficeOf(person)),
            Shown.Text(course.Title), Shown.Text(course.Track.Name), texts.Of(person.State), person.DueOn, person.CompletedOn,
            person.IsPaused ? 1 : 0, person.IsOverdue ? 1 : 0, columns.DaysOverdue(person),
        ];
    }
}
