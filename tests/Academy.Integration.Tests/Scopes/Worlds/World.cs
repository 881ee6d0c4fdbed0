using Academy.Testing;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>A site with two organisations that have the same kinds of rows, and everybody who may ask for them.</summary>
/// <param name="First">Whose rows are tried out: 中央区.</param>
/// <param name="Second">Whose people must not see them: あきる野市.</param>
internal sealed record World(TestSite Site, Visitors Visitors, Sample First, Sample Second)
{
    public static async Task<World> MakeAsync(TestSite site)
    {
        await MoreAccounts.AddAsync(site);
        await OwnCourse.ImportAsync(site, "131024");
        var visitors = new Visitors(site);
        var maker = new SampleMaker(site, visitors);
        var second = await maker.MakeAsync(People.ForeignLearner, People.ForeignHr, hasOwnCourse: false);
        // A random id of now comes after everything of the second organisation, as the ids of the first do.
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var first = await maker.MakeAsync(People.Learner, People.Hr, hasOwnCourse: true);
        foreach (var account in People.Insiders.Concat(People.Strangers))
            await visitors.OfAsync(account);
        return new(site, visitors, first, second);
    }

    /// <summary>What the values of a request are taken from that a visitor is to have of their own.</summary>
    public Sample HomeOf(Visitor visitor) => visitor.OrganisationId == First.OrganisationId ? First : Second;
}
