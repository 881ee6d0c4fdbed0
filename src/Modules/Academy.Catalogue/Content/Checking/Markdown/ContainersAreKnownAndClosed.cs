using Academy.Catalogue.Content.Reading;
using Academy.Catalogue.Content.Syntax;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Academy.Catalogue.Content.Checking.Markdown;

/// <summary>Call-outs and fenced blocks end where their author ended them; blocks in YAML stand in lessons only.</summary>
internal sealed class ContainersAreKnownAndClosed : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        foreach (var text in course.Texts)
        {
            foreach (var callout in text.Document.Descendants<CustomContainer>())
            {
                if (!CalloutSyntax.Kinds.ContainsKey(callout.Info ?? ""))
                    yield return text.Error(callout, $"囲みの種類「{callout.Info}」はありません", Nearest.To(callout.Info ?? "", CalloutSyntax.Kinds.Keys) is { } meant
                        ? $"「{meant}」の書き誤りなら直します"
                        : $"{string.Join("、", CalloutSyntax.Kinds.Keys)} のどれかにします");
                if (callout.ClosingFencedCharCount == 0)
                    yield return text.Error(callout, "囲みが閉じていません", "囲みの終わりに「:::」だけの行を置きます");
            }
            foreach (var fence in text.Document.Descendants<FencedCodeBlock>())
            {
                if (fence.ClosingFencedCharCount == 0)
                    yield return text.Error(fence, "``` のブロックが閉じていません", "ブロックの終わりに「```」だけの行を置きます");
                if (fence.IsYaml() && !text.IsLesson)
                    yield return text.Error(fence, $"問題の文の中で {fence.Info} は使えません", "レッスンの本文に移します");
            }
        }
    }
}
