using Academy.Catalogue.Content.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Academy.Catalogue.Content.Checking.Markdown;

internal sealed class LinksLeadSomewhere : ICourseRule
{
    private const string Forms = "../media/ファイル名、lesson:id、quiz:id、https://… のどれかにします";

    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var lessons = course.Source.Lessons.Select(lesson => lesson.Id.Value).ToHashSet();
        var quizzes = course.Source.Quizzes.Select(quiz => quiz.Id.Value).ToHashSet();
        foreach (var text in course.Texts)
        {
            foreach (var link in text.Document.Descendants<LinkInline>())
                if (Fault(link, course.IsWhole, lessons, quizzes) is { } fault)
                    yield return text.Error(link, fault.What, fault.Remedy);
            foreach (var link in text.Document.Descendants<AutolinkInline>().Where(link => link.IsEmail || !LinkTarget.IsOutside(link.Url)))
                yield return text.Error(link, $"リンク先「{link.Url}」は使えません", Forms);
        }
        foreach (var lesson in course.Source.Lessons)
            foreach (var (source, _) in lesson.Blocks.Values.SelectMany(MediaUse.Sources).Where(pair => !pair.Source.IsMissing && !MediaUse.IsMedia(pair.Source.Value)))
                yield return new(lesson.File, source.Line, $"「{source}」は media/ のファイルではありません", "../media/ファイル名 の形で書きます");
    }

    private static (string What, string Remedy)? Fault(LinkInline link, bool whole, HashSet<string> lessons, HashSet<string> quizzes)
    {
        var url = link.Url ?? "";
        if (MediaUse.IsMedia(url))
            return null;
        if (link.IsImage)
            return ($"画像の場所「{url}」は使えません", "../media/ファイル名 の形で書きます");
        if (LinkTarget.Id(url, "lesson:") is { } lesson)
            return !whole || lessons.Contains(lesson) ? null : ($"レッスン「{lesson}」はこのコースにありません", "リンク先をこのコースのレッスンの id にします");
        if (LinkTarget.Id(url, "quiz:") is { } quiz)
            return !whole || quizzes.Contains(quiz) ? null : ($"テスト「{quiz}」はこのコースにありません", "リンク先をこのコースのテストの id にします");
        return LinkTarget.IsOutside(url) ? null : ($"リンク先「{url}」は使えません", Forms);
    }
}
