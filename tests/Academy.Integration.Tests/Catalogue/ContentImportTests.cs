using Academy.Catalogue.Content;
using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Catalogue;

public sealed class ContentImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Import_NewFolder_MakesReleasesOfferingsAndLastingIds(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();

        var report = await site.ImportAsync(folder);

        Assert.Empty(report.Errors);
        Assert.All(report.Items, item => Assert.Equal(ImportOutcome.Imported, item.Outcome));
        await using var db = site.Db();
        var course = await db.Set<Course>().SingleAsync(row => row.Key == "sample-01", Stop);
        Assert.Equal(ContentId.Of("course", "sample-01"), course.Id);
        var release = await db.Set<Release>().SingleAsync(row => row.Id == course.CurrentReleaseId, Stop);
        Assert.Equal((1, "sample", "見本のコース", 25, ReleasePolicy.Delta, " all new "), (release.Number, release.Slug, release.Title, release.Minutes, release.Policy, release.Audience));
        Assert.Equal(["first", "the-film"], await db.Set<ReleaseLesson>().Where(row => row.ReleaseId == release.Id).OrderBy(row => row.Position).Select(row => row.Slug).ToListAsync(Stop));
        Assert.Equal([new OutlineVideo("film.webm", 9)], CatalogueJson.Read<CourseOutline>(release.Outline).Items.SelectMany(item => item.Videos));
        Assert.Equal(7, await db.Set<AnswerKey>().CountAsync(row => row.ReleaseId == release.Id, Stop));
        // Offered to everyone: an offering in each of the three organisations; the other to its owner alone.
        Assert.Equal(3, await db.Set<Offering>().CountAsync(row => row.CourseId == course.Id && row.Slug == "sample", Stop));
        Assert.Equal(1, await db.Set<Offering>().CountAsync(row => row.Slug == "second", Stop));
        Assert.Equal(2, await db.Set<ProgrammeCourse>().CountAsync(Stop));
        var film = await db.Set<ReleaseFile>().SingleAsync(row => row.ReleaseId == release.Id && row.Path == "media/film.webm", Stop);
        Assert.Null(film.Content);
        Assert.Equal(File.ReadAllBytes(folder.PathOf(ContentFolder.Media + "film.webm")), File.ReadAllBytes(Path.Combine(site.Data, "media", film.Hash[..2], film.Hash)));
    }

    [Theory, BothDatabases]
    public async Task Import_SameFolderAgain_ChangesNothing(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        var before = await CountsAsync(site);

        var report = await site.ImportAsync(folder);

        Assert.True(report.Succeeded);
        Assert.All(report.Items, item => Assert.Equal(ImportOutcome.Unchanged, item.Outcome));
        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Import_ChangedLesson_MakesTheNextReleaseAndKeepsTheOldOne(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        folder.Replace(ContentFolder.Film, "## 動画", "## 新しい動画");

        var report = await site.ImportAsync(folder);

        Assert.Equal([("sample-01", 2)], report.Items.Where(item => item.Release is not null).Select(item => (item.Key, item.Release!.Value)));
        await using var db = site.Db();
        var releases = await db.Set<Release>().Where(row => row.CourseId == ContentId.Of("course", "sample-01")).OrderBy(row => row.Number).ToListAsync(Stop);
        var film = ContentId.Of("lesson", "sample-01", "film");
        Assert.Contains(">動画</h2>", (await db.Set<ReleaseLesson>().SingleAsync(row => row.ReleaseId == releases[0].Id && row.LessonId == film, Stop)).Html, StringComparison.Ordinal);
        Assert.Contains(">新しい動画</h2>", (await db.Set<ReleaseLesson>().SingleAsync(row => row.ReleaseId == releases[1].Id && row.LessonId == film, Stop)).Html, StringComparison.Ordinal);
        Assert.Equal(releases[1].Id, (await db.Set<Course>().SingleAsync(row => row.Key == "sample-01", Stop)).CurrentReleaseId);
    }

    [Theory, BothDatabases]
    public async Task Import_OneFaultyCourse_ImportsTheOthersAndNothingOfIt(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        folder.Replace("courses/second/lessons/only.md", "title: 1つのレッスン\n", "");

        var report = await site.ImportAsync(folder);

        Assert.Equal(["courses/second/lessons/only.md:2: レッスンに「title」がありません。「title:」の行に値を書きます。", "programmes/all.yaml:8: コース「second-01」が取り込まれていません。そのコースの誤りを先に直します。"], report.Errors.Select(error => error.ToString()));
        Assert.Contains(new ImportedItem("course", "second-01", ImportOutcome.Refused), report.Items);
        await using var db = site.Db();
        Assert.Equal(["sample-01"], await db.Set<Course>().Select(row => row.Key).ToListAsync(Stop));
        Assert.False(await db.Set<Lesson>().AnyAsync(row => row.Key == "only", Stop));
    }

    [Theory, BothDatabases]
    public async Task Import_FileThatVanishesHalfWay_LeavesNothingOfTheCourse(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        var before = await CountsAsync(site);
        folder.Replace(ContentFolder.Film, "## 動画", "## 新しい動画").Append(ContentFolder.Media + "plan.csv", "追加,\r\n");
        // The store cannot take the new file: a file stands where its folder would be.
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder.PathOf(ContentFolder.Media + "plan.csv"))));
        File.WriteAllText(Path.Combine(site.Data, "media", hash[..2]), "");

        await Assert.ThrowsAnyAsync<IOException>(() => site.ImportAsync(folder));

        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Import_CourseEditedInTheStudio_IsLeftToBeMerged(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        await using (var db = site.Db())
        {
            (await db.Set<Course>().SingleAsync(row => row.Key == "sample-01", Stop)).EditedAt = DateTime.UtcNow;
            await db.SaveChangesAsync(Stop);
        }
        var before = await CountsAsync(site);
        folder.Replace(ContentFolder.Film, "## 動画", "## 新しい動画");

        var report = await site.ImportAsync(folder);

        Assert.Contains(new ImportedItem("course", "sample-01", ImportOutcome.ToMerge), report.Items);
        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Import_NewSlug_MovesTheAddressButNotAnOrganisationsOwn(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        await using (var db = site.Db())
        {
            var ward = await db.Set<Organisation>().SingleAsync(row => row.Code == "131016", Stop);
            (await db.Set<Offering>().SingleAsync(row => row.OrganisationId == ward.Id && row.Slug == "sample", Stop)).Slug = "our-own";
            await db.SaveChangesAsync(Stop);
        }
        folder.Replace(ContentFolder.Course, "slug: sample", "slug: renamed").Move("courses/sample", "courses/renamed");

        Assert.True((await site.ImportAsync(folder)).Succeeded);

        await using var after = site.Db();
        Assert.Equal(["our-own", "renamed", "renamed"], (await after.Set<Offering>().Where(row => row.CourseId == ContentId.Of("course", "sample-01")).Select(row => row.Slug).ToListAsync(Stop)).Order());
    }

    [Theory, BothDatabases]
    public async Task Import_SlugThatAnotherCourseGivesUp_IsTakenOver(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        folder.Replace("courses/second/course.yaml", "owner: \"131024\"", "owner: \"131024\"\noffered-to: everyone");
        await site.ImportAsync(folder);
        // “second” becomes “third”, and “sample”, read first, becomes “second”.
        folder.Replace("courses/second/course.yaml", "slug: second", "slug: third").Move("courses/second", "courses/third")
            .Replace(ContentFolder.Course, "slug: sample", "slug: second").Move("courses/sample", "courses/second");

        var report = await site.ImportAsync(folder);

        Assert.Empty(report.Errors);
        await using var db = site.Db();
        Assert.Equal(3, await db.Set<Offering>().CountAsync(row => row.CourseId == ContentId.Of("course", "sample-01") && row.Slug == "second", Stop));
    }

    [Theory, BothDatabases]
    public async Task Import_PrerequisiteThatClosesACircleWithEarlierImports_IsRefusedWithTheCircle(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        var before = await CountsAsync(site);
        // “second” requires “sample”; the folder that makes “sample” require “second” does not hold it.
        folder.Replace(ContentFolder.Course, "competencies: [BP2]", "requires: [second-01]").Remove("courses/second").Remove("programmes");

        var report = await site.ImportAsync(folder);

        Assert.Equal([$"{ContentFolder.Course}:11: 前提のコースが、取り込み済みのコースと輪になっています: sample-01 → second-01 → sample-01。輪のどこか1か所の requires を消します。取り込み済みのコースで消すなら、そのコースもいっしょに取り込みます。"], report.Errors.Select(error => error.ToString()));
        Assert.Contains(new ImportedItem("course", "sample-01", ImportOutcome.Refused), report.Items);
        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Import_PrerequisiteTurnedRound_IsTakenInOneImport(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        // “sample” is read first, while “second” still requires it in the database.
        folder.Replace(ContentFolder.Course, "competencies: [BP2]", "requires: [second-01]").Replace("courses/second/course.yaml", "requires: [sample-01]\n", "");

        var report = await site.ImportAsync(folder);

        Assert.Empty(report.Errors);
        Assert.Equal([("sample-01", 2), ("second-01", 2)], report.Items.Where(item => item.Release is not null).Select(item => (item.Key, item.Release!.Value)).Order());
    }

    [Theory, BothDatabases]
    public async Task Import_SlugThatAnotherCourseKeeps_IsRefusedWithTheCourse(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        var before = await CountsAsync(site);
        folder.Replace(ContentFolder.Course, "id: sample-01", "id: other-01").Remove("courses/second").Remove("programmes");

        var report = await site.ImportAsync(folder);

        Assert.Equal([$"{ContentFolder.Course}:3: slug「sample」はコース「sample-01」が使っています。別の slug にし、フォルダー名もそろえます。"], report.Errors.Select(error => error.ToString()));
        Assert.Contains(new ImportedItem("course", "other-01", ImportOutcome.Refused), report.Items);
        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Import_NewOrganisation_GetsWhatIsOfferedToEveryone(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        await using (var db = site.Db())
        {
            db.Add(new Organisation { Code = "132276", Kind = OrganisationKind.City, Name = "羽村市", ReadingKey = "4" });
            await db.SaveChangesAsync(Stop);
        }

        var report = await site.ImportAsync(folder);

        Assert.All(report.Items, item => Assert.Equal(ImportOutcome.Unchanged, item.Outcome));
        await using var after = site.Db();
        Assert.Equal(4, await after.Set<Offering>().CountAsync(row => row.Slug == "sample", Stop));
    }

    [Theory, BothDatabases]
    public async Task Import_UnknownOwner_IsRefusedWithTheCode(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        folder.Replace(ContentFolder.Course, "owner: \"130001\"", "owner: \"131032\"");

        var report = await site.ImportAsync(folder);

        Assert.Contains($"{ContentFolder.Course}:9: 団体 131032 がこのサイトに登録されていません。先に団体を取り込むか、コードを直します。", report.Errors.Select(error => error.ToString()));
    }

    [Theory, BothDatabases]
    public async Task Import_CourseOfAnotherOrganisation_IsRefused(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        await site.ImportAsync(folder);
        folder.Replace(ContentFolder.Course, "owner: \"130001\"", "owner: \"131024\"");

        var report = await site.ImportAsync(folder);

        Assert.Equal([$"{ContentFolder.Course}:2: コース「sample-01」は別の団体のものです。別の id にするか、owner を持ち主の団体にします。"], report.Errors.Select(error => error.ToString()));
    }

    [Theory, BothDatabases]
    public async Task Import_TwoCoursesWithOneId_ImportsNeither(DatabaseProvider provider)
    {
        await using var site = await CatalogueSite.StartAsync(provider);
        using var folder = new ContentFolder();
        folder.Replace("courses/second/course.yaml", "id: second-01", "id: sample-01").Replace("courses/second/course.yaml", "requires: [sample-01]\n", "");

        await site.ImportAsync(folder);

        await using var db = site.Db();
        Assert.False(await db.Set<Course>().AnyAsync(Stop));
    }

    private static async Task<(int, int, int, int, int, int)> CountsAsync(CatalogueSite site)
    {
        await using var db = site.Db();
        return (await db.Set<Release>().CountAsync(Stop), await db.Set<ReleaseLesson>().CountAsync(Stop), await db.Set<ReleaseFile>().CountAsync(Stop),
            await db.Set<Offering>().CountAsync(Stop), await db.Set<Choice>().CountAsync(Stop), await db.Set<ProgrammeCourse>().CountAsync(Stop));
    }
}
