using System.Globalization;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Reading;

/// <summary>
/// The values of one map. Unknown and missing keys are reported on opening, wrong values on reading; what is missing reads as
/// empty, so that one fault does not hide the next.
/// </summary>
internal sealed class Fields
{
    private readonly YamlMap _map;
    private readonly FileErrors _errors;

    private Fields(YamlMap map, FileErrors errors) => (_map, _errors) = (map, errors);

    public int Line => _map.Line;

    public static Fields? Open(Yaml node, Shape shape, FileErrors errors)
    {
        if (node is not YamlMap map)
        {
            errors.Add(node.Line, $"{shape.Name}が「項目: 値」の形ではありません", $"使える項目は {string.Join("、", shape.All)} です");
            return null;
        }
        foreach (var entry in map.Entries.Where(entry => !shape.Knows(entry.Key)))
            errors.Add(entry.Line, $"{shape.Name}に「{entry.Key}」という項目はありません", Nearest.To(entry.Key, shape.All) is { } meant
                ? $"「{meant}」の書き誤りなら直し、要らなければ消します"
                : $"消すか、使える項目({string.Join("、", shape.All)})に直します");
        foreach (var key in shape.Required.Where(key => IsEmpty(map[key])))
            errors.Add(map[key]?.Line ?? map.Line, $"{shape.Name}に「{key}」がありません", $"「{key}:」の行に値を書きます");
        return new Fields(map, errors);
    }

    public bool Has(string key) => Node(key) is not null;

    public int LineOf(string key) => Node(key)?.Line ?? Line;

    /// <summary>The value where one is written; an empty one counts as none.</summary>
    public Yaml? Node(string key) => IsEmpty(_map[key]) ? null : _map[key];

    private static bool IsEmpty(Yaml? node) => node is null || node is YamlScalar scalar && string.IsNullOrWhiteSpace(scalar.Value);

    /// <summary>One word or line; empty where it is missing.</summary>
    public Placed Word(string key) => Node(key) switch
    {
        null => new Placed("", Line),
        YamlScalar scalar => new Placed(scalar.Value, scalar.Line),
        var other => Wrong(other, key, "1つの値を書きます"),
    };

    public IReadOnlyList<Placed> Words(string key) => [.. List(key, item => item is YamlScalar scalar
        ? new Placed(scalar.Value, scalar.Line)
        : Wrong(item, key, "値を1つずつ並べます")).Where(word => !word.IsMissing)];

    /// <summary>One of <paramref name="allowed"/>; the first of them where it is missing.</summary>
    public Placed OneOf(string key, params IReadOnlyList<string> allowed)
    {
        var word = Word(key);
        return word.IsMissing ? word with { Value = allowed[0] } : Known(word, key, allowed);
    }

    /// <summary>Reports a word that is not among <paramref name="allowed"/>.</summary>
    public Placed Known(Placed word, string key, IReadOnlyList<string> allowed)
    {
        if (!allowed.Contains(word.Value))
            _errors.Add(word.Line, $"「{key}」に「{word}」は使えません", $"{string.Join("、", allowed)} のどれかにします");
        return word;
    }

    public PlacedNumber Number(string key, int from, int to, int otherwise = 0)
    {
        var word = Word(key);
        if (word.IsMissing)
            return new PlacedNumber(otherwise, Line);
        if (int.TryParse(word.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to)
            return new PlacedNumber(value, word.Line);
        _errors.Add(word.Line, $"「{key}」が「{word}」です", $"{from} から {to} までの整数にします");
        return new PlacedNumber(from, word.Line);
    }

    public decimal Decimal(string key)
    {
        var word = Word(key);
        if (word.IsMissing)
            return 0;
        if (decimal.TryParse(word.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return value;
        _errors.Add(word.Line, $"「{key}」の「{word}」は数ではありません", "12.5 のように、単位や桁区切りを付けない半角の数にします");
        return 0;
    }

    public bool Flag(string key)
    {
        if (Node(key) is null)
            return false;
        if (Node(key) is YamlScalar { Plain: true, Value: "true" or "false" } flag)
            return flag.Value == "true";
        _errors.Add(LineOf(key), $"「{key}」が true でも false でもありません", "引用符を付けずに true か false と書きます");
        return false;
    }

    public IReadOnlyList<T> List<T>(string key, Func<Yaml, T?> read)
    {
        if (Node(key) is not { } node)
            return [];
        if (node is YamlList list)
            return [.. list.Items.Select(read).OfType<T>()];
        Wrong(node, key, "[a, b] または「- 」で始まる行の並びにします");
        return [];
    }

    public T? Inside<T>(string key, Shape shape, Func<Fields, T> read)
        where T : class =>
        Node(key) is { } node && Open(node, shape, _errors) is { } fields ? read(fields) : null;

    private Placed Wrong(Yaml node, string key, string remedy)
    {
        _errors.Add(node.Line, $"「{key}」の形が違います", remedy);
        return new Placed("", node.Line);
    }
}
