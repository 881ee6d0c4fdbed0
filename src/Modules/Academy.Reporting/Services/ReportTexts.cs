using System.Globalization;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Reporting.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Services;

/// <summary>Figures, offices and periods in the reader's language.</summary>
public sealed class ReportTexts(IStringLocalizer<Text> text)
{
    public string Of(Measure measure) => measure switch
    {
        Measure.NotStarted => text["未受講"],
        Measure.UnderWay => text["受講中"],
        Measure.Completed => text["修了"],
        Measure.Late => text["期限後の修了"],
        Measure.Overdue => text["期限超過"],
        Measure.NotByDue => text["期限内に修了していない"],
        Measure.Paused => text["休止中"],
        Measure.Exempt => text["免除"],
        _ => text["受講"],
    };

    public string NameOf(OfficeNode node) => node switch
    {
        { Id: OfficeNode.Everything, IsPart: true } => text["担当する部署"],
        { Id: OfficeNode.Everything } => text["全体"],
        { Id: OfficeNode.Nowhere } => text["所属なし"],
        { IsAbolished: true } => text["{0}(廃止)", node.Name],
        _ => node.Name,
    };

    /// <summary>The office with those above it.</summary>
    public string LineOf(OfficeNode node) => node.Id == OfficeNode.Everything ? NameOf(node) : string.Join(' ', node.Line.Select(NameOf));

    public string NameOf(OfficeRow row) => row.IsOwn ? text["{0}(直属)", NameOf(row.Node)] : NameOf(row.Node);

    /// <summary>When the figures are of: the moment by which they were counted, or the end of a day before.</summary>
    public string AsOf(ReportView view) => view.Period.AsOf < TokyoTime.DateOf(view.Report.CountedAt)
        ? text["{0}の終わりの時点", Shown.FormalDayAndWeekday(view.Period.AsOf)]
        : text["{0} {1} 時点", Shown.FormalDayAndWeekday(view.Period.AsOf), TokyoTime.Clock(view.Report.CountedAt)];

    /// <summary>4月.</summary>
    public static string Month(DateOnly month) => month.ToString(Shown.IsTranslated ? "MMM" : "M月", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>+2, −1, or ±0.</summary>
    public static string Difference(int number) => number.ToString("+#,0;−#,0;±0", CultureInfo.InvariantCulture);

    /// <summary>88.4 of 884 tenths; a dash for none.</summary>
    public static string Rate(int? tenths) => tenths is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate / 10}.{rate % 10}") : "—";
}
