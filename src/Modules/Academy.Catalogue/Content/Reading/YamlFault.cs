using YamlDotNet.Core;

namespace Academy.Catalogue.Content.Reading;

/// <summary>Says in Japanese what the YAML parser could not read, with the remedy for the usual causes.</summary>
internal static class YamlFault
{
    public static void Report(YamlException fault, string text, int firstLine, FileErrors errors)
    {
        var lines = text.Split('\n');
        var at = Math.Clamp((int)fault.Start.Line, 1, lines.Length);
        var (what, remedy) = Explain(lines[at - 1], at > 1 ? lines[at - 2] : "", fault.Message);
        errors.Add(at + firstLine - 1, what, remedy);
    }

    private static (string What, string Remedy) Explain(string line, string before, string message)
    {
        if (StartsWithTab(line) || StartsWithTab(before))
            return ("字下げにタブがあります", "行頭のタブを半角の空白2つに置き換えます");
        if (message.Contains("apping values", StringComparison.Ordinal))
            return ("1行に「: 」が2つあるか、字下げがそろっていません", "「: 」を含む値は引用符(\")で囲み、字下げを上の行とそろえます");
        if (message.Contains("quoted scalar", StringComparison.Ordinal))
            return ("引用符が閉じていません", "値の終わりに同じ引用符を置きます");
        if (message.Contains("flow", StringComparison.Ordinal))
            return ("[ ] または { } の中の書き方に誤りがあります", "かっこを閉じ、値に「,」「: 」「{」「[」があれば引用符(\")で囲みます");
        if (message.Contains("cannot start any token", StringComparison.Ordinal))
            return ("値が使えない記号で始まっています", "値を引用符(\")で囲みます");
        return ("YAML の書き方に誤りがあります", "この行と前の行の字下げ、「:」の後の半角空白、引用符の閉じ忘れを確かめます");
    }

    private static bool StartsWithTab(string line) => line.Length > line.TrimStart().Length && line[..^line.TrimStart().Length].Contains('\t');
}
