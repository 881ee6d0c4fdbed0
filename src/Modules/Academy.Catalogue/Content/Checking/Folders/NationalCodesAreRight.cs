using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Folders;

/// <summary>Six digits, the last a check digit (the Ministry's rule for 全国地方公共団体コード: weights 6, 5, 4, 3, 2; 11 less the sum's rest by 11).</summary>
internal sealed class NationalCodesAreRight : IContentRule
{
    public IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere) =>
        Codes(content)
            .Where(pair => !pair.Code.IsMissing && !IsRight(pair.Code.Value))
            .Select(pair => new ContentError(pair.File, pair.Code.Line, $"団体コード「{pair.Code}」は正しくありません", "検査数字を含む6桁の全国地方公共団体コードを確かめて書きます"));

    private static IEnumerable<(string File, Placed Code)> Codes(ContentSource content) =>
        content.Courses.Where(course => course.Head is not null)
            .SelectMany(course => course.Head!.OfferedTo.Codes.Prepend(course.Head.Owner).Select(code => (course.HeadFile, code)))
            .Concat(content.Programmes.Select(programme => (programme.File, programme.Owner)));

    private static bool IsRight(string code)
    {
        if (code.Length != 6 || code.Any(digit => !char.IsAsciiDigit(digit)))
            return false;
        var sum = Enumerable.Range(0, 5).Sum(place => (code[place] - '0') * (6 - place));
        return (11 - sum % 11) % 10 == code[5] - '0';
    }
}
