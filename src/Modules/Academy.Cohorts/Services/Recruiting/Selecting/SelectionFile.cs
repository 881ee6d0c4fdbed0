using System.Text;
using Academy.Cohorts.Localization;
using Academy.Domain.Text;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Recruiting.Selecting;

/// <summary>The list of a selection as CSV in UTF-8, with the mark by which spreadsheets know it.</summary>
public sealed class SelectionFile(SelectionTexts words, CohortTexts terms, IStringLocalizer<Text> text)
{
    public byte[] Write(ReadSelection selection) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(string.Concat(selection.Rows.Select(row => Cells(selection, row)).Prepend(Head).Select(row => CsvLine.Of(row)))),
    ];

    private IEnumerable<object?> Head =>
    [
        .. new[]
        {
            text["受付番号"], text["団体コード"], text["団体"], text["区分"], text["氏名"], text["ふりがな"], text["所属"], text["応募の理由"], text["方法"], text["推薦順位"],
            text["優先の根拠"], text["抽選の順位"], text["結果"], text["補欠の順位"], text["回答の期限"], text["対象外の理由"],
        }.Select(name => name.Value),
    ];

    private IEnumerable<object?> Cells(ReadSelection selection, SelectionRow row) =>
    [
        $"{row.Id:D}", row.HomeCode, row.HomeName, terms.Group(row.Group), row.Name, row.Reading, row.OfficeName, row.Reason, terms.Way(row.Way), row.Order,
        string.Join(text["・"], selection.GroundsOf(row).Select(terms.Priority)), row.Position, words.Result(row), row.WaitingRank, row.AnswerUntil, row.Note,
    ];
}
