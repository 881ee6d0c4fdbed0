using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>Small draws of every kind: places are short or plenty, and limits and quotas bind or do not.</summary>
/// <param name="Candidates">Of up to five organisations.</param>
public sealed record Draws(SelectionRule Rule, string Seed, IReadOnlyList<Candidate> Candidates)
{
    private static readonly Gen<IReadOnlySet<PriorityGround>> Grounds =
        Gen.SubListOf(Enum.GetValues<PriorityGround>()).Select(grounds => (IReadOnlySet<PriorityGround>)grounds.ToHashSet());

    private static readonly Gen<SelectionRule> Rules =
        from places in Gen.Choose(0, 8)
        from limit in Gen.Elements<int?>(null, 0, 1, 1, 2, 3)
        from groups in Gen.SubListOf(Enum.GetValues<OrganisationGroup>())
        from quotas in Gen.Choose(0, 4).ListOf(groups.Count)
        from priorities in Gen.Shuffle(Enum.GetValues<PriorityGround>())
        from weighed in Gen.Choose(0, 4)
        select new SelectionRule(places, limit, [.. groups.Zip(quotas, (of, kept) => new Quota(of, kept))], [.. priorities.Take(weighed)]);

    /// <param name="most">So many candidates at most.</param>
    public static Arbitrary<Draws> Of(int most) => (
        from rule in Rules
        from seed in Gen.Choose(0, int.MaxValue)
        from count in Gen.Choose(0, most)
        from organisations in Gen.Choose(0, 4).ListOf(count)
        from grounds in Grounds.ListOf(count)
        from orders in Gen.Elements<int?>(null, 1, 2, 3).ListOf(count)
        select new Draws(
            rule,
            Recruits.SeedOf(seed),
            [.. Enumerable.Range(0, count).Select(number => Made(number, organisations[number], grounds[number], orders[number]))])).ToArbitrary();

    /// <summary>For a thousand of them, always the same.</summary>
    public static void Hold(Func<Draws, bool> property, int most = 12) =>
        Prop.ForAll(Of(most), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261225, 1));

    public IReadOnlyList<DrawnCandidate> Drawn() => Selection.Draw(Rule, Seed, Candidates);

    /// <summary>The same, of organisations that leave their order to the draw.</summary>
    public Draws WithoutOrders() => this with { Candidates = [.. Candidates.Select(candidate => candidate with { Order = null })] };

    public Candidate Of(DrawnCandidate drawn) => Candidates.Single(candidate => candidate.Id == drawn.Id);

    public IReadOnlyList<Candidate> With(SelectionOutcome outcome) => [.. Drawn().Where(drawn => drawn.Outcome == outcome).Select(Of)];

    /// <summary>The last two organisations are of one group.</summary>
    private static Candidate Made(int number, int organisation, IReadOnlySet<PriorityGround> grounds, int? order) =>
        new(Recruits.IdOf(number), ContentId.Of("organisation", $"{organisation}"), (OrganisationGroup)Math.Min(organisation, 3), grounds, order);
}
