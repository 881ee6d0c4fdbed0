using Academy.Catalogue.Content.Model;
using Academy.Domain.Catalogue;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>What the writers of one text share: addresses, the lesson's blocks, and numbers for ids.</summary>
/// <param name="prefix">Before every id, so that texts can stand on one page.</param>
internal sealed class HtmlScope(CourseAddresses addresses, string prefix, IReadOnlyDictionary<int, BlockSource> blocks, Func<QuestionSource, QuestionBody> question)
{
    private readonly Dictionary<string, int> _last = [];

    public CourseAddresses Addresses { get; } = addresses;

    public string Prefix { get; } = prefix;

    public IReadOnlyDictionary<int, BlockSource> Blocks { get; } = blocks;

    public List<LessonHeading> Headings { get; } = [];

    public QuestionBody Question(QuestionSource source) => question(source);

    /// <summary>1, 2, 3 … for each kind.</summary>
    public int Next(string kind) => _last[kind] = _last.GetValueOrDefault(kind) + 1;

    /// <summary><c>s1</c>, <c>s2</c> …: by order, since a heading's Japanese makes no stable address.</summary>
    public string NextId(string kind) => $"{Prefix}{kind}{Next(kind)}";
}
