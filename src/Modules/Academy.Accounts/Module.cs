using Academy.Accounts.Endpoints;
using Academy.Accounts.Recipes;
using Academy.Accounts.Services;
using Academy.Accounts.Services.Invitations;
using Academy.Accounts.Verbs;
using Academy.Data;
using Academy.Data.Accounts;
using Academy.Data.HotPages;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Recipes;
using Academy.Modularity.Sessions;
using Academy.Modularity.Verbs;
using Academy.Theme.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Accounts;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Accounts", "アカウント", "サインイン、役割、監査記録を受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).Configure<SessionCookie>((options, cookie) => cookie.Apply(options));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Iterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SignInLimiter>();
        services.AddSingleton<DemoAccounts>();
        services.AddScoped<SignInService>();
        services.AddSingleton<Inviting>();
        services.AddSingleton<Accepting>();
        services.AddSingleton<HeadPage>();
        services.AddScoped<CurrentHead>();
        services.AddScoped<ICurrentRights, CurrentRights>();
        services.AddScoped<ICurrentSession, CurrentSession>();
        services.AddSingleton<IRoleHolders, RoleHolders>();
        services.AddScoped<IShellUser, ShellUser>();
        services.AddScoped<AuditTexts>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddScoped<IRecipeStep, DemoAccountsStep>();
        services.AddScoped<IVerb, AccountInviteVerb>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => SignOut.Map(endpoints);
}
