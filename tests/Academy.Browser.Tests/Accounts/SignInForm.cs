using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Accounts;

/// <summary>The form of <c>/sign-in</c> as somebody before it finds it.</summary>
internal sealed class SignInForm(Visitor visitor)
{
    public Visitor Visitor => visitor;

    public IPage Page => visitor.Page;

    public ILocator Mail => Page.GetByRole(AriaRole.Textbox, new() { Name = "メールアドレス" });

    public ILocator Password => Page.GetByRole(AriaRole.Textbox, new() { Name = "パスワード" });

    public ILocator Errors => Page.Locator("[data-errors]");

    public async Task SubmitAsync(string mail, string password, string leadsTo, int status = 200)
    {
        await Mail.FillAsync(mail);
        await Password.FillAsync(password);
        await visitor.FollowAsync(Page.GetByRole(AriaRole.Button, new() { Name = "サインイン" }), leadsTo, status);
    }
}
