using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Academy.Catalogue.Content.Reading;

/// <summary>
/// Builds a tree from the parser's events. Own code because every value has to know its line, and because anchors, tags and deep
/// nesting, which no content needs, would otherwise be ways to exhaust the process.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 16;

    private readonly Parser _parser;
    private readonly FileErrors _errors;
    private readonly int _offset;

    /// <summary>The lines of brackets that are open.</summary>
    private readonly Stack<int> _open = [];

    private YamlReader(string text, int firstLine, FileErrors errors) =>
        (_parser, _errors, _offset) = (new Parser(new StringReader(text)), errors, firstLine - 1);

    /// <param name="firstLine">The file's line on which <paramref name="text"/> begins.</param>
    /// <returns>Null when a fault was reported.</returns>
    public static YamlMap? Read(string text, int firstLine, FileErrors errors)
    {
        var reader = new YamlReader(text, firstLine, errors);
        try
        {
            return reader.Document();
        }
        catch (YamlException fault)
        {
            YamlFault.Report(fault, text, firstLine, errors);
            return null;
        }
        catch (InvalidOperationException) when (reader._open.TryPeek(out var line))
        {
            // How the parser's own stack answers to a text that ends inside brackets.
            YamlFault.ReportOpen(line, errors);
            return null;
        }
        catch (Refused)
        {
            return null;
        }
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return Refuse(1 + _offset, "中身がありません", "content/README.md の表にある項目を書きます");
        var line = LineOf(_parser.Current!);
        var value = Value(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            return Refuse(LineOf(second), "1つのファイルに YAML 文書が2つあります", "「---」の行を消し、1つの文書にします");
        return value as YamlMap ?? Refuse(line, "「項目: 値」の並びではありません", "「id: …」のように1行に1項目ずつ書きます");
    }

    private Yaml Value(int depth)
    {
        var line = LineOf(_parser.Current!);
        if (depth > DeepestNesting)
            throw Refused.After(() => Refuse(line, "入れ子が深すぎます", "content/README.md の形に直します"));
        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty) || _parser.Current is AnchorAlias)
            throw Refused.After(() => Refuse(line, "YAML のアンカー(&)、別名(*)、タグ(!)は使えません", "値をそのまま書くか、記号で始まる文字列を引用符で囲みます"));
        return _parser.Current switch
        {
            MappingStart => Map(line, depth),
            SequenceStart => List(line, depth),
            _ => Scalar(line),
        };
    }

    private YamlScalar Scalar(int line)
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlScalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain, scalar.Style == ScalarStyle.Literal);
    }

    private YamlList List(int line, int depth)
    {
        _parser.Consume<SequenceStart>();
        _open.Push(line);
        var items = new List<Yaml>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        _open.Pop();
        return new YamlList(line, items);
    }

    private YamlMap Map(int line, int depth)
    {
        _parser.Consume<MappingStart>();
        _open.Push(line);
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(depth + 1) is not YamlScalar key)
                throw Refused.After(() => Refuse(line, "項目の名前が文字列ではありません", "「項目: 値」の形に直します"));
            var value = Value(depth + 1);
            if (entries.Any(entry => entry.Key == key.Value))
                Refuse(key.Line, $"「{key.Value}」が2度書かれています", "どちらかを消します");
            else
                entries.Add(new YamlEntry(key.Value, key.Line, value));
        }
        _open.Pop();
        return new YamlMap(line, entries);
    }

    private int LineOf(ParsingEvent at) => (int)at.Start.Line + _offset;

    private YamlMap? Refuse(int line, string what, string remedy)
    {
        _errors.Add(line, what, remedy);
        return null;
    }

    /// <summary>Leaves the tree; the fault is in the list already.</summary>
    private sealed class Refused : Exception
    {
        public static Refused After(Func<YamlMap?> report)
        {
            report();
            return new Refused();
        }
    }
}
