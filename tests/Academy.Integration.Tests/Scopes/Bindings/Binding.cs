using Academy.Integration.Tests.Scopes.Worlds;

namespace Academy.Integration.Tests.Scopes.Bindings;

/// <summary>Binds what an operation of the site is given to real rows.</summary>
/// <param name="Operation">Its name: method and route, with the page's handler.</param>
/// <param name="Right">Who may do it.</param>
/// <param name="Givens">Its parameters that carry an id or an address; of the others those that a request cannot lack.</param>
internal sealed record Binding(string Operation, Right Right, params IReadOnlyList<Given> Givens)
{
    /// <summary>Further values that the rightful request needs to be a whole one: words and numbers.</summary>
    public IReadOnlyDictionary<string, string> Words { get; private init; } = new Dictionary<string, string>();

    /// <summary>The body of a request that is no form, made of the values by their names.</summary>
    public Func<Func<string, string>, object>? Json { get; private init; }

    /// <summary>The file that is sent, in a field of its own after the token; null when none is.</summary>
    public (string Field, string Name, byte[] Content)? File { get; private init; }

    /// <summary>Whether the rightful answer leads elsewhere instead of showing something.</summary>
    public bool IsLeading { get; private init; }

    /// <summary>Whether the rightful request leaves the organisation's rows as they were, although it is a post.</summary>
    public bool IsPreview { get; private init; }

    /// <summary>The audit entry that a look leaves; null where none is asked for.</summary>
    public AuditedView? Audited { get; private init; }

    /// <summary>Why nobody's record is in what is shown to those who have a right over others; null when one is.</summary>
    public string? ShowsNobody { get; private init; }

    /// <summary>Whether people are named all the same.</summary>
    public bool IsNaming { get; private init; }

    public IEnumerable<Given> Probed => Givens.Where(given => given.Random is not null);

    public bool IsRead => Operation.StartsWith("GET ", StringComparison.Ordinal) || Operation.StartsWith("HEAD ", StringComparison.Ordinal);

    public Binding With(params IReadOnlyList<(string Name, string Value)> words) =>
        this with { Words = words.ToDictionary(word => word.Name, word => word.Value) };

    public Binding Sending(Func<Func<string, string>, object> json) => this with { Json = json };

    public Binding Uploading(string field, string name, byte[] content) => this with { File = (field, name, content) };

    public Binding Leading() => this with { IsLeading = true };

    public Binding Previewing() => this with { IsPreview = true };

    /// <param name="action">The entry's.</param>
    /// <param name="subject">Whose record it was, or of what the list; null when the entry has no subject.</param>
    public Binding Noting(string action, Func<Scene, Guid?> subject) => this with { Audited = new(action, subject) };

    public Binding ShowingNobody(string why) => this with { ShowsNobody = why };

    public Binding NamingOnly(string why) => this with { ShowsNobody = why, IsNaming = true };
}

internal sealed record AuditedView(string Action, Func<Scene, Guid?> Subject);
