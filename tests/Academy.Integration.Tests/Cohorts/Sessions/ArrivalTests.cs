using System.Net;
using Academy.Data.Cohorts;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>Participants report at the reception, each once, by the code that is up.</summary>
public sealed class ArrivalTests
{
    private const string Old = "今表示されている6桁の番号を入力してください。番号は30秒ごとに変わります。";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Arrival_ByCodeOrDigits_IsRecordedOnce_AsInTimeOrLate(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        cohort.GoTo("13:40:30");
        await cohort.OpenAsync();
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        Assert.Contains("出席を届け出る", (await CohortSite.ReadAsync(learner, cohort.Page)).Text(), StringComparison.Ordinal);

        var form = await CohortSite.ReadAsync(learner, $"{cohort.ArrivalPage()}?code={(await cohort.CodeAsync()).Letters}");
        Assert.Null(form.QuerySelector("#Digits"));
        var code = form.QuerySelector("main form input[name=code]")!.GetAttribute("value");
        var (status, page) = await cohort.ReportAsync(learner, code: code);
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("出席を届け出ました。", page.Text(), StringComparison.Ordinal);
        Assert.Contains("出席 13:40", page.Text(), StringComparison.Ordinal);

        cohort.GoTo("13:42:00");
        Assert.Contains("すでに記録されています。", (await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters)).Page.Text(), StringComparison.Ordinal);
        using var neighbour = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        // As it is read out, in wide digits.
        var digits = (await cohort.CodeAsync()).Digits;
        var wide = string.Concat(digits.Select(digit => (char)(digit + 0xFEE0)));
        Assert.Contains("遅刻 13:42", (await cohort.ReportAsync(neighbour, digits: $"{wide[..3]} {wide[3..]}")).Page.Text(), StringComparison.Ordinal);

        var (events, own, other) = ((await cohort.Site.RowsAsync<ParticipationEvent>()).OrderBy(row => row.RecordedAt).ToList(),
            await cohort.ParticipationAsync(CohortSite.Learner), await cohort.ParticipationAsync(CohortSite.Neighbour));
        Assert.Equal([(own.Id, own.HomeOrganisationId, Attendance.Attended), (other.Id, other.HomeOrganisationId, Attendance.Late)], events.Select(row => (row.ParticipationId, row.HomeOrganisationId, row.Attendance!.Value)));
        Assert.All(events, row => Assert.Equal((cohort.HostId, ParticipationEventKind.Attendance, AttendanceSource.Code, null), (row.OrganisationId, row.Kind, row.Source!.Value, row.ActorId)));
        var board = await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.ReceptionPage());
        Assert.Contains("2人中2人", board.QuerySelector(".reception__count")!.TextContent, StringComparison.Ordinal);
        var seen = (await CohortSite.ReadAsync(learner, cohort.Page)).Text();
        Assert.Contains("出席 12月15日(火) 13:40 受付のコード", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("出席を届け出る", seen, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Arrival_WithACodeThatIsNotUp_IsToldAtTheField_AndNothingIsRecorded(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var code = await cohort.CodeAsync();
        cohort.Site.Clock.Advance(TimeSpan.FromSeconds(60));

        foreach (var typed in new[] { code.Digits, "12345", "" })
        {
            var (status, page) = await cohort.ReportAsync(learner, digits: typed);
            Assert.Equal((HttpStatusCode.BadRequest, Old, typed), (status, Told(page), page.QuerySelector("#Digits")!.GetAttribute("value") ?? ""));
        }

        Assert.Contains("読み取ったコードは有効な時間を過ぎました。", Told((await cohort.ReportAsync(learner, code: code.Letters)).Page), StringComparison.Ordinal);
        Assert.Contains("読み取ったコードは有効な時間を過ぎました。", Told(await CohortSite.ReadAsync(learner, $"{cohort.ArrivalPage()}?code={code.Letters}")), StringComparison.Ordinal);
        Assert.Empty(await cohort.Site.RowsAsync<ParticipationEvent>());

        // The code of one session is none of another one on the same day.
        await cohort.MoveToTodayAsync(2);
        (await cohort.PressAsync("Open", 2)).Dispose();
        using var answer = await learner.SubmitAsync("/notices", cohort.ArrivalPage(2), new() { ["code"] = (await cohort.CodeAsync(1)).Letters });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await cohort.Site.RowsAsync<ParticipationEvent>());
    }

    [Theory, BothDatabases]
    public async Task Arrival_OutsideItsTime_IsRefusedWithASentence(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.GoTo("12:00:00");
        await cohort.OpenAsync();
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        foreach (var (time, sentence) in new[] { ("12:29:00", "届出は、開始の60分前からできます。"), ("16:31:00", "この回は終わりました。") })
        {
            cohort.GoTo(time);
            var (status, page) = await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains(sentence, page.Text(), StringComparison.Ordinal);
        }

        cohort.GoTo("14:00:00");
        var letters = (await cohort.CodeAsync()).Letters;
        (await cohort.PressAsync("Close")).Dispose();
        Assert.Contains("受付が始まっていません", (await cohort.ReportAsync(learner, code: letters)).Page.Text(), StringComparison.Ordinal);
        Assert.Empty(await cohort.Site.RowsAsync<ParticipationEvent>());
    }

    /// <summary>The QR code leads to the page from wherever it is scanned; whoever does not take part finds nothing there.</summary>
    [Theory, BothDatabases]
    public async Task Arrival_IsForParticipantsAlone_AndComesBackFromTheSignIn(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        var address = $"{cohort.ArrivalPage()}?code={(await cohort.CodeAsync()).Letters}";
        using var nobody = cohort.Site.Browser();
        using var asked = await nobody.GetAsync(address, Stop);
        Assert.Equal($"/sign-in?returnUrl={Uri.EscapeDataString(address)}", asked.Headers.Location?.PathAndQuery);
        Assert.Equal(address, (await nobody.SignInAsync(CohortSite.Learner, Browsing.DemoPassword, address)).Headers.Location?.OriginalString);

        foreach (var mail in new[] { CohortSite.Neighbour, CohortSite.Secretariat })
        {
            using var other = await cohort.Site.SignedInAsync(mail);
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(address));
            Assert.Equal(HttpStatusCode.NotFound, (await cohort.ReportAsync(other, code: (await cohort.CodeAsync()).Letters)).Status);
        }

        await cohort.EndAsync(CohortSite.Learner);
        Assert.Equal(HttpStatusCode.NotFound, await nobody.StatusAsync(address));
        Assert.Empty(await cohort.Site.RowsAsync<ParticipationEvent>());
    }

    /// <summary>What the host wrote by hand stands; what it took back is free again.</summary>
    [Theory, BothDatabases]
    public async Task Arrival_OfWhomTheHostHasRecorded_ChangesNothing(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        await cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Absent));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);

        var said = (await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters)).Page.Text();
        Assert.Contains("欠席", said, StringComparison.Ordinal);
        Assert.Contains("事務局が記録しています。受付のコードでは変わりません。", said, StringComparison.Ordinal);
        Assert.Single(await cohort.Site.RowsAsync<ParticipationEvent>());

        cohort.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await cohort.RecordAsync(1, (CohortSite.Learner, null));
        cohort.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("出席を届け出ました。", (await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters)).Page.Text(), StringComparison.Ordinal);
        Assert.Equal(Attendance.Attended, await cohort.RecordedAsync(1, CohortSite.Learner));
    }

    /// <summary>The digits are few enough to be tried; the code is not.</summary>
    [Theory, BothDatabases]
    public async Task Digits_WrongTenTimes_HoldThatPersonBackForAWhile(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        cohort.GoTo("13:00:00");
        await cohort.OpenAsync();
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        using var neighbour = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        var wrong = $"{(int.Parse((await cohort.CodeAsync()).Digits, null) + 1) % 1_000_000:D6}";
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Equal(HttpStatusCode.BadRequest, (await cohort.ReportAsync(learner, digits: wrong)).Status);

        var (status, page) = await cohort.ReportAsync(learner, digits: (await cohort.CodeAsync()).Digits);
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("15分ほどたってから", Told(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await cohort.ReportAsync(neighbour, digits: (await cohort.CodeAsync()).Digits)).Status);

        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await cohort.ReportAsync(learner, digits: (await cohort.CodeAsync()).Digits)).Status);
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.BadRequest, (await cohort.ReportAsync(learner, digits: wrong)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await cohort.ReportAsync(learner, code: (await cohort.CodeAsync()).Letters)).Status);
    }

    /// <summary>A button pressed twice, or two phones.</summary>
    [Theory, BothDatabases]
    public async Task Arrivals_AtOnce_AreOneEvent(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.GoTo("13:20:00");
        await cohort.OpenAsync();
        var letters = (await cohort.CodeAsync()).Letters;
        var phones = new List<HttpClient>();
        for (var phone = 0; phone < 6; phone++)
            phones.Add(await cohort.Site.SignedInAsync(CohortSite.Learner));

        var statuses = await Task.WhenAll(phones.Select(phone => cohort.ReportAsync(phone, code: letters)));

        Assert.All(statuses, one => Assert.Equal(HttpStatusCode.Redirect, one.Status));
        Assert.Single(await cohort.Site.RowsAsync<ParticipationEvent>());
        phones.ForEach(phone => phone.Dispose());
    }

    /// <summary>What is told at the field of the digits.</summary>
    private static string Told(IDocument page) => page.GetElementById(page.QuerySelector("#Digits")!.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent.Trim();
}
