using Academy.Browser.Tests.Accounts;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

public sealed class InvitationJourney(Chromium chromium) : Journey(chromium)
{
    private const string Mail = "kanri@academy.example";
    private const string Chosen = "窓口は9時から開いています。";

    [Theory, BothDatabases]
    public async Task Somebody_invited_chooses_a_password_and_sees_what_they_are_to_look_after(DatabaseProvider provider)
    {
        await StartAsync(provider);
        var link = await Site.InviteAsync(Mail, "administrator", "130001", "--name", "管理 太郎", "--reading", "かんり たろう");
        var visitor = await VisitAsync();
        await visitor.OpenAsync(link);
        var (password, again, errors) = (visitor.Page.Locator("#password"), visitor.Page.Locator("#repeatedPassword"), visitor.Page.Locator("[data-errors]"));
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Mail);
        await Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("デジタルアカデミー事務局");

        await ChooseAsync(Chosen, "窓口は10時から開いています。", link, 400);
        await Expect(errors).ToBeFocusedAsync();
        await errors.GetByRole(AriaRole.Link, new() { Name = "2つのパスワードが一致しません。もう一度入力してください。" }).PressAsync("Enter");
        await Expect(again).ToBeFocusedAsync();
        await Expect(again).ToHaveAccessibleDescriptionAsync("2つのパスワードが一致しません。もう一度入力してください。");
        await ChooseAsync(Chosen, Chosen, "/");
        await Expect(Header(visitor)).ToContainTextAsync("管理 太郎");

        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Link, new() { Name = "監査記録" }), "/admin/audit");
        await Expect(visitor.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("招待のリンクでパスワードを設定した");
        await EndAsync(visitor);
        await visitor.OpenAsync(link, 404);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "サインインへ進む" }), "/sign-in");
        await new SignInForm(visitor).SubmitAsync(Mail, Chosen, "/");

        async Task ChooseAsync(string first, string second, string leadsTo, int status = 200)
        {
            await password.FillAsync(first);
            await again.FillAsync(second);
            await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "このパスワードで利用を始める" }), leadsTo, status);
        }
    }
}
