using Academy.Domain.Catalogue;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning;

/// <summary>A learner of a course, and those who support them.</summary>
internal static class SupportSite
{
    public const string Course = "/courses/bpr-how-to-run";
    public const string Quiz = "/learn/bpr-how-to-run/quiz/final";
    public const string Hr = "hr@chuo.example";
    public const string Learner = "learner@chuo.example";

    /// <summary>The demonstration with a quiz that is open from the beginning, once, for twenty minutes.</summary>
    public static async Task<TestSite> StartAsync(DatabaseProvider provider)
    {
        var site = await DemoSite.StartAsync(provider);
        await site.TakeAsAsync("bpr-how-to-run", new(80, Attempts: 1, TimeLimit: 20, "always", "choices"));
        return site;
    }

    /// <summary>The learner comes into the course.</summary>
    public static async Task<HttpClient> LearnAsync(this TestSite site)
    {
        var browser = await site.SignedInAsync(Learner);
        await browser.SubmitAsync(Course, $"{Course}?handler=Enrol", []);
        return browser;
    }

    /// <summary>The page on which the learner, or who else is in the course, is supported.</summary>
    public static async Task<string> PageOfAsync(this TestSite site, string mail = Learner) => $"{Course}/learners/{await site.StaffIdAsync(mail)}";

    /// <summary>The form that gives further attempts.</summary>
    public static Dictionary<string, string> Attempts(string reason, string count = "1") => new()
    {
        ["Grant.Id"] = Guid.CreateVersion7().ToString(),
        ["Grant.Quiz"] = ContentId.Of("quiz", "bpr-03", "final").ToString(),
        ["Grant.Count"] = count,
        ["Grant.Reason"] = reason,
    };

    /// <summary>The form that lengthens the time.</summary>
    public static Dictionary<string, string> ExtraTime(string percent, string reason) => new() { ["Extra.Percent"] = percent, ["Extra.Reason"] = reason };
}
