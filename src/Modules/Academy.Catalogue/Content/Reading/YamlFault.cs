using YamlDotNet.Core;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Says in Japanese what the YAML parser could not read, with the remedy for the usual causes.</summary>
internal static class YamlFault
{
    public static void Report(YamlException fault, string text, int firstLine, FileErrors errors)
    {
        var lines = text.Split('\n');
        var at = Math.Clamp((int)fault.Start.Line, 1, lines.Length);
        // The parser names the beginning of the value before the tab.
        var tab = fault.Message.Contains("tab", StringComparison.Ordinal) ? Array.FindIndex(lines, at - 1, IsIndentedByTab) : -1;
        if (tab >= 0)
            errors.Add(tab + firstLine, "字下げにタブがあります", "行頭のタブを半角の空白2つに置き換えます");
        else
        {
            var (what, remedy) = Explain(fault.Message);
            errors.Add(at + firstLine - 1, what, remedy);
        }
    }

    public static void ReportOpen(int line, FileErrors errors) =>
        errors.Add(line, "[ または { が閉じていません", "同じ行の終わりに ] または } を置きます");

    private static (string What, string Remedy) Explain(string message) => message switch
    {
        _ when message.Contains("invalid mapping", StringComparison.Ordinal) => ("1行に「: 」が2つあるか、字下げがそろっていません", "「: 」を含む値は引用符(\")で囲み、字下げを上の行とそろえます"),
        _ when message.Contains("unknown escape", StringComparison.Ordinal) => ("引用符の中に使えない \\ があります", "\" の代わりに ' で囲むか、\\\\ と書きます"),
        _ when message.Contains("quoted scalar", StringComparison.Ordinal) => ("引用符が閉じていません", "値の終わりに同じ引用符を置きます"),
        _ when message.Contains("flow", StringComparison.Ordinal) || message.Contains("expected node content", StringComparison.Ordinal) => ("[ ] または { } の中の書き方に誤りがあります", "かっこを閉じ、値に「,」「: 」「{」「[」があれば引用符(\")で囲みます"),
        _ when message.Contains("cannot start any token", StringComparison.Ordinal) => ("値が使えない記号で始まっています", "値を引用符(\")で囲みます"),
        _ => ("YAML の書き方に誤りがあります", "この行と前の行の字下げ、「:」の後の半角空白、引用符の閉じ忘れを確かめます"),
    };

    private static bool IsIndentedByTab(string line) => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t');
}
