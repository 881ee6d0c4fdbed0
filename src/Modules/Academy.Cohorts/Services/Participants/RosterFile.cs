using System.Text;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Text;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Participants;

/// <summary>The roster of a term as CSV: in UTF-8 with the mark by which spreadsheets know it, or in Windows code page 932 for systems that know no other.</summary>
public sealed class RosterFile(CohortTexts words, IStringLocalizer<Text> text)
{
    /// <param name="term">Of the roster.</param>
    /// <param name="people">In the order of the file.</param>
    /// <param name="cp932">Null for UTF-8; it knows afterwards what could not be written.</param>
    public byte[] Write(HostedTerm term, IEnumerable<RosterRow> people, Cp932? cp932)
    {
        Func<string, string>? writable = cp932 is null ? null : cp932.Writable;
        var lines = string.Concat(people.Select(row => Cells(term, row)).Prepend(Head(term)).Select(row => CsvLine.Of(row, writable)));
        return cp932 is null ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines)] : Cp932.Encoding.GetBytes(lines);
    }

    private IEnumerable<object?> Head(HostedTerm term) =>
    [
        text["班"].Value, text["氏名"].Value, text["ふりがな"].Value, text["団体"].Value, text["所属"].Value, text["メールアドレス"].Value,
        .. term.Sessions.Select(session => words.Number(session.Number)), text["出席の回数"].Value, text["課題"].Value, text["振り返り"].Value,
    ];

    private IEnumerable<object?> Cells(HostedTerm term, RosterRow row) =>
    [
        row.Group, row.Name, row.Reading, row.HomeName, row.OfficeName, row.Mail,
        .. row.Attendance.Select(how => how is { } known ? words.Attendance(known) : null), row.Attended(term.Terms.Rule).Done,
        row.IsAssignmentAccepted ? text["受理"].Value : text["未受理"].Value, row.IsReflectionIn ? text["提出済み"].Value : text["未提出"].Value,
    ];
}
