using System.Globalization;
using System.Text;
using Academy.Domain.Text;
using Academy.Reporting.Services.Files;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Academy.Integration.Tests.Reporting;

/// <summary>Files as the programs that open them see them.</summary>
public sealed class ReportFileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+81", "'+81")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    public async Task Csv_OfATextThatWouldBeCarriedOut_IsDisarmed(string text, string cell) =>
        Assert.Equal($"氏名,値\r\n{cell},-3\r\n", Encoding.UTF8.GetString(await CsvAsync(new RowsInMemory([text, -3]), null))[1..]);

    [Fact]
    public async Task Csv_InUtf8_BeginsWithItsMark() => Assert.Equal([0xEF, 0xBB, 0xBF], (await CsvAsync(new RowsInMemory(), null))[..3]);

    [Fact]
    public async Task Csv_InCp932_HasAGetaForWhatItLacks()
    {
        var lacking = new Cp932();

        var bytes = await CsvAsync(new RowsInMemory(["髙橋 﨑 𠮷野 辻󠄀", new DateOnly(2026, 11, 24)], ["9時〜17時 − か\u3099", null]), lacking);

        Assert.Equal("氏名,値\r\n髙橋 﨑 〓野 〓,2026-11-24\r\n9時～17時 － が,\r\n", Cp932.Encoding.GetString(bytes));
        Assert.Equal(["𠮷", "辻󠄀"], lacking.Lacking);
    }

    [Fact]
    public async Task Xlsx_OfRows_IsAValidWorkbookWithTheirValues()
    {
        using var file = new MemoryStream();
        await XlsxFile.WriteAsync(file, new RowsInMemory(["=1+1 <𠮷野>&\u0001", 12], ["期限", new DateOnly(2026, 11, 24)], ["率", 88.4m], [null, null]), Stop);
        file.Position = 0;

        using var book = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book, Stop).Select(error => error.Description));
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Select(cell => cell.InnerText).ToList();
        Assert.Equal(["氏名", "値", "=1+1 <𠮷野>&", "12", "期限", new DateTime(2026, 11, 24).ToOADate().ToString(CultureInfo.InvariantCulture), "率", "88.4", "", ""], cells);
        Assert.Empty(book.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<CellFormula>());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task File_OfManyRows_BeginsBeforeTheSecondIsRead(bool workbook)
    {
        using var file = new MemoryStream();
        var begun = 0L;
        var rows = new RowsInMemory(["a", 1], ["b", 2]) { BeforeEach = number => begun = number == 1 ? file.Length : begun };

        await (workbook ? XlsxFile.WriteAsync(file, rows, Stop) : CsvFile.WriteAsync(file, rows, null, Stop));

        Assert.InRange(begun, 1, file.Length - 1);
    }

    private static async Task<byte[]> CsvAsync(ReportRows rows, Cp932? cp932)
    {
        using var file = new MemoryStream();
        await CsvFile.WriteAsync(file, rows, cp932, Stop);
        return file.ToArray();
    }
}
