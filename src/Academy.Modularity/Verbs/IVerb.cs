namespace Academy.Modularity.Verbs;

/// <summary>A command of the executable, as <c>content check</c>.</summary>
public interface IVerb
{
    /// <summary>One or two words.</summary>
    string Name { get; }

    /// <summary>Its arguments and what it does, in one line of help.</summary>
    string Usage { get; }

    /// <returns>The exit code: 0 only when all went well.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation);
}
