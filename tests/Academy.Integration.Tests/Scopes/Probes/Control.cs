using Academy.Data.Auditing;
using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Worlds;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>That whoever may gets what the values name: in the shared course, and where a course is named in the own one too.</summary>
internal sealed class Control(World world, Secrets secrets)
{
    public async Task<IReadOnlyList<string>> FaultsAsync(Binding binding, Operation operation)
    {
        var faults = new List<string>();
        var visitor = await world.Visitors.OfAsync(binding.Right.Rightful);
        foreach (var ofOwnCourse in binding.Probed.Select(given => given.IsOfAll).DefaultIfEmpty().Distinct())
        {
            // What is decided one after the other is not of one instant.
            world.Site.Clock.Advance(TimeSpan.FromSeconds(1));
            var scene = Scene.Of(world.First, ofOwnCourse);
            var values = binding.Givens.ToDictionary(given => given.Name, given => given.Real(scene), StringComparer.OrdinalIgnoreCase);
            var before = await Rows.ReadAsync(world.Site, world.First.OrganisationId);
            var seen = await Trail.ReadAsync(world);
            var said = await visitor.AskAsync(binding, operation, values);
            faults.AddRange(Judge(binding, said).Select(fault => $"{operation.Name}: {visitor.Name} {fault}"));
            // The entry of a look is no change.
            var changed = before.ChangedIn(await Rows.ReadAsync(world.Site, world.First.OrganisationId))
                .Where(table => !(binding is { IsPreview: true, Audited: not null } && table == nameof(AuditEntry))).ToList();
            if (!binding.IsRead && (changed.Count == 0) != binding.IsPreview)
                faults.Add($"{operation.Name}: {visitor.Name} {(binding.IsPreview ? "changed " + string.Join(", ", changed) : "changed nothing")}");
            if (binding.Audited is { } audited)
                faults.AddRange((await seen.FaultsAsync(world, visitor, audited.Action, audited.Subject(scene))).Select(fault => $"{operation.Name}: {fault}"));
        }

        return faults;
    }

    private IEnumerable<string> Judge(Binding binding, Said said)
    {
        var isAnswered = binding.IsLeading ? said.IsLeading : said.IsSuccess || (!binding.IsRead && said.IsLeading);
        if (!isAnswered)
            yield return $"does not get what is theirs: {(int)said.Status} {said.Location}";
        if (binding is { IsRead: true, Right.IsOverOthers: true, Audited: null, IsNaming: false } && secrets.OfLearner.Any(name => said.Text.Contains(name, StringComparison.Ordinal)))
            yield return "sees the record of another person, and no audit entry is asked for";
    }
}
