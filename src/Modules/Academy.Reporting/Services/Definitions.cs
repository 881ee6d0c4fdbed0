using Academy.Domain.Reporting;
using Academy.Reporting.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Services;

/// <summary>What each measure counts in a period, in one sentence of the reader's language. It says what <see cref="Measure"/> says.</summary>
public sealed class Definitions(IStringLocalizer<Text> text)
{
    public string Of(Measure measure, ReportPeriod period)
    {
        var (day, year) = (Shown.FormalDay(period.AsOf), Shown.Year(period.Year));
        return measure switch
        {
            Measure.NotStarted => text["受講のうち、{0}までに一度も始めていないものです。", day],
            Measure.UnderWay => text["受講のうち、{0}までに始め、その日までに修了していないもの(後日修了したものを含む)です。", day],
            Measure.Completed => text["{0}に入ってから{1}までに修了したもので、修了した日の所属で数えます。", year, day],
            Measure.Late => text["{0}に入ってから{1}までに修了したもののうち、期限を過ぎてから修了したもの(休止中に修了したものを除く)です。", year, day],
            Measure.Overdue => text["期限が{0}より前で、その日までに修了しておらず、休止中でもないもの(期限は現在の登録による)です。", day],
            Measure.NotByDue => text["期限が{0}より前で、期限までに修了していないもの(期限後に修了したものを含み、休止中のものを除く)です。", day],
            Measure.Paused => text["受講のうち、{0}までに修了しておらず、その日に休止中のもの(休止は現在の登録による)です。", day],
            Measure.Exempt => text["{0}までに免除され、その日までに修了していないもので、受講には数えません。", day],
            _ => text["{0}までに登録または修了したもののうち、{1}より前に修了したもの、免除のもの、ほかの年度の必修を除いたものです。", day, year],
        };
    }
}
