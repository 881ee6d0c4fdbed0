using System.Net;
using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Probes;
using Academy.Integration.Tests.Scopes.Worlds;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Scopes;

/// <summary>
/// Whatever may be posted is refused when it does not bear the token of who posts it, though they may do it and all of the rest is
/// right. What there is comes from the routing: a new form without a binding or an exemption fails.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class ForgedPostTests
{
    private static readonly string[] Safe = ["GET", "HEAD", "ANY"];

    [Fact]
    public async Task Posts_WithoutTheTokenOfWhoPosts_Are400AndChangeNothing()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Log.Expect("ntiforgery token");
        site.Log.Expect("antiforgery request token");
        site.Log.Expect("Invalid anti-forgery token");
        var posts = (await SiteOperations.OfAsync(site)).Where(operation => !Safe.Contains(operation.Method)).ToList();
        var world = await World.MakeAsync(site);
        var before = await Rows.ReadAsync(site, world.First.OrganisationId);

        var answers = new List<string>();
        foreach (var operation in posts)
            foreach (var token in new[] { "", "CfDJ8forged" })
                answers.Add($"{operation.Name} with “{token}”: {(int)await PostAsync(world, operation, token)}");

        Assert.All(answers, answer => Assert.EndsWith($": {(int)HttpStatusCode.BadRequest}", answer, StringComparison.Ordinal));
        Assert.Empty(before.ChangedIn(await Rows.ReadAsync(site, world.First.OrganisationId)));
    }

    private static async Task<HttpStatusCode> PostAsync(World world, Operation operation, string token)
    {
        var binding = Exemptions.Reasons.ContainsKey(operation.Name)
            ? Exemptions.BindingOf(operation.Name) with { Right = Right.Hr }
            : AllBindings.List.First(bound => bound.Operation == operation.Name);
        var visitor = await world.Visitors.OfAsync(binding.Right.Rightful);
        var scene = Scene.Of(world.First, ofOwnCourse: false);
        var values = binding.Givens.ToDictionary(given => given.Name, given => given.Real(scene), StringComparer.OrdinalIgnoreCase);
        return (await (visitor with { Token = token }).AskAsync(binding, operation, values)).Status;
    }
}
