using System.Net;
using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Worlds;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>
/// Tries out a binding. What shows something is first shown to whoever may see it. What changes something is done by them last: that it then
/// succeeds, with nothing changed meanwhile, shows that the others were refused what was there to be done.
/// </summary>
internal sealed class Prober(World world, Secrets secrets)
{
    private readonly Control _control = new(world, secrets);

    /// <returns>A sentence for each thing that is not as it must be.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(Binding binding, Operation operation)
    {
        var faults = new List<string>();
        if (binding.IsRead)
            faults.AddRange(await _control.FaultsAsync(binding, operation));
        foreach (var given in binding.Probed)
            faults.AddRange(await FaultsOfAsync(operation, $"by {given.Name}", AskersOf(binding.Right, given), visitor => FaultsAsync(binding, operation, given, visitor)));
        // What names nothing of anybody's is asked for, too: what comes must be of the asker's own.
        if (!binding.Probed.Any())
            faults.AddRange(await FaultsOfAsync(operation, "by asking", People.Neighbours, visitor => LeaksAsync(binding, operation, visitor)));
        if (!binding.IsRead)
            faults.AddRange(await _control.FaultsAsync(binding, operation));
        return faults;
    }

    /// <summary>What the askers meet, and what is changed by them all.</summary>
    private async Task<IReadOnlyList<string>> FaultsOfAsync(Operation operation, string how, IEnumerable<string?> askers, Func<Visitor, Task<IEnumerable<string>>> ask)
    {
        var faults = new List<string>();
        var before = await Rows.ReadAsync(world.Site, world.First.OrganisationId);
        foreach (var account in askers)
            faults.AddRange(await ask(await world.Visitors.OfAsync(account)));
        var changed = before.ChangedIn(await Rows.ReadAsync(world.Site, world.First.OrganisationId));
        return [.. faults, .. changed.Select(table => $"{operation.Name}: others changed {table} {how}")];
    }

    private async Task<IEnumerable<string>> LeaksAsync(Binding binding, Operation operation, Visitor visitor)
    {
        var scene = Scene.Of(world.First, ofOwnCourse: false);
        var values = binding.Givens.ToDictionary(given => given.Name, given => given.Real(scene), StringComparer.OrdinalIgnoreCase);
        var said = await visitor.AskAsync(binding, operation, values);
        return secrets.In(said, [.. values.Values, .. binding.Words.Values]).Select(secret => $"{operation.Name}: {visitor.Name} sees “{secret}” by asking");
    }

    /// <summary>Who must not get what the value names: all of elsewhere, and of the organisation those without the right.</summary>
    private static IEnumerable<string?> AskersOf(Right right, Given given) =>
        People.Strangers.Concat(given.IsOfAll ? [] : People.Insiders).Except(right.Entitled);

    private async Task<IEnumerable<string>> FaultsAsync(Binding binding, Operation operation, Given given, Visitor visitor)
    {
        var faults = new List<string>();
        // Once with all the rest of the first organisation too, once with what is the asker's own beside the foreign value.
        foreach (var beside in binding.Probed.Count() > 1 ? new[] { world.First, world.HomeOf(visitor) }.Distinct() : [world.First])
        {
            var (real, random) = Values(binding, given, beside);
            var said = await visitor.AskAsync(binding, operation, real, given.Name);
            var expected = await visitor.AskAsync(binding, operation, random, given.Name);
            faults.AddRange(Judge(said, expected).Select(fault => $"{operation.Name}: {visitor.Name} {fault}"));
        }

        return faults;

        IEnumerable<string> Judge(Said said, Said expected)
        {
            if (binding.Right.Aware.Contains(visitor.Account))
            {
                if (said.Status != HttpStatusCode.Forbidden)
                    yield return $"may not do so and gets {(int)said.Status} instead of 403 for a real {given.Name}";
                yield break;
            }

            var place = operation.Parameters.FirstOrDefault(parameter => parameter.Name.Equals(given.Name, StringComparison.OrdinalIgnoreCase))?.Place;
            if (said.Compared != expected.Compared)
                yield return $"gets another answer to a real {given.Name} than to a random one: {Difference.Of(said.Compared, expected.Compared)}";
            if (given.Harmless is null && !said.IsRefusal)
                yield return $"is not refused a real {given.Name}: {said.Status}";
            // A script that sends for another person than the session's is told so before anything is looked for: 409.
            if (given.Harmless is null && place is ParameterPlace.Route or ParameterPlace.Query && binding.Right.Elsewhere.Contains(visitor.Account)
                && said.Status is not (HttpStatusCode.NotFound or HttpStatusCode.Conflict))
                yield return $"may do so elsewhere and gets {(int)said.Status} instead of 404 for a real {given.Name}";
            if (visitor.OrganisationId != world.First.OrganisationId)
                foreach (var secret in secrets.In(said, [.. Values(binding, given, world.First).Real.Values, .. binding.Words.Values]))
                    yield return $"sees “{secret}” by a real {given.Name}";
        }
    }

    /// <summary>The values of two requests that differ in the value that is tried out, once real and once random.</summary>
    private (IReadOnlyDictionary<string, string> Real, IReadOnlyDictionary<string, string> Random) Values(Binding binding, Given given, Sample beside)
    {
        var scene = Scene.Of(world.First, given.IsOfAll);
        var real = binding.Givens.ToDictionary(other => other.Name, other => other.Real(other.Random is null || other == given ? scene : Scene.Of(beside, given.IsOfAll)), StringComparer.OrdinalIgnoreCase);
        return (real, new Dictionary<string, string>(real, StringComparer.OrdinalIgnoreCase) { [given.Name] = given.Random!(scene) });
    }
}
