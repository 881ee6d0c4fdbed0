namespace Academy.Modularity.Verbs;

/// <summary>Finds the verb that the command line names and runs it.</summary>
public sealed class VerbRunner(IEnumerable<IVerb> verbs)
{
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var line = string.Join(' ', arguments) + ' ';
        var verb = verbs
            .Where(candidate => line.StartsWith(candidate.Name + ' ', StringComparison.Ordinal))
            .MaxBy(candidate => candidate.Name.Length);
        if (verb is not null)
            return await verb.RunAsync([.. arguments.Skip(verb.Name.Split(' ').Length)], output, cancellation);

        await output.WriteLineAsync($"No verb “{arguments[0]}”. There are:");
        foreach (var known in verbs.OrderBy(known => known.Name, StringComparer.Ordinal))
            await output.WriteLineAsync($"  {known.Name} {known.Usage}");
        return 2;
    }
}
