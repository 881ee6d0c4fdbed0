using Academy.Catalogue.Content.Model;
using Academy.Domain.Organisations;

namespace Academy.Catalogue.Content.Checking.Folders;

internal sealed class NationalCodesAreRight : IContentRule
{
    public IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere) =>
        Codes(content)
            .Where(pair => !pair.Code.IsMissing && !NationalCode.TryParse(pair.Code.Value, out _, out _))
            .Select(pair => new ContentError(pair.File, pair.Code.Line, $"団体コード「{pair.Code}」は正しくありません", "検査数字を含む6桁の全国地方公共団体コードを確かめて書きます"));

    private static IEnumerable<(string File, Placed Code)> Codes(ContentSource content) =>
        content.Courses.Where(course => course.Head is not null)
            .SelectMany(course => course.Head!.OfferedTo.Codes.Prepend(course.Head.Owner).Select(code => (course.HeadFile, code)))
            .Concat(content.Programmes.Select(programme => (programme.File, programme.Owner)));
}
