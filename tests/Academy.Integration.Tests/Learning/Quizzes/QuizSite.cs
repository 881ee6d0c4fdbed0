using Academy.Catalogue.Content;
using Academy.Domain.Learning;
using Academy.Integration.Tests.Catalogue;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning.Quizzes;

/// <summary>The demonstration with the sample course beside it, whose quiz asks one question of each type.</summary>
internal static class QuizSite
{
    public const string Course = "sample";

    /// <param name="change">What is otherwise in the sample's files; by itself the quiz is open from the beginning.</param>
    public static async Task<TestSite> StartAsync(DatabaseProvider provider, Action<ContentFolder>? change = null)
    {
        var site = await DemoSite.StartAsync(provider);
        using var folder = AlwaysOpen();
        change?.Invoke(folder);
        await site.ImportAsync(folder);
        return site;
    }

    public static ContentFolder AlwaysOpen() => new ContentFolder().Replace(ContentFolder.Quiz, "opens: after-lessons", "opens: always");

    public static async Task ImportAsync(this TestSite site, ContentFolder folder)
    {
        var report = await site.Services.GetRequiredService<IContentImporter>().ImportAsync(folder.Root, new Progress<ReleaseFollowed>(), TestContext.Current.CancellationToken);
        Assert.Empty(report.Errors);
    }
}
