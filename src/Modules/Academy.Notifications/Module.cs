using Academy.Data;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Notifications.Services;
using Academy.Notifications.Services.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Academy.Notifications;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Notifications", "お知らせ", "サイト内のお知らせとメールを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<INoticeTexts, NoticeTexts>();
        services.AddScoped<Inbox>();
        services.AddOptions<AcademyOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<AcademyOptions>, MailSettings>();
        services.AddSingleton<MailRoute>();
        services.AddSingleton<MailLog>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<FolderTransport>();
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<MailRoute>().Way == MailWay.Server
            ? provider.GetRequiredService<SmtpTransport>() : provider.GetRequiredService<FolderTransport>());
        services.AddScoped<LetterWriter>();
        services.AddScoped<Outbox>();
        services.AddScoped<MailDesk>();
        services.AddScoped<MailTexts>();
        services.AddScoped<IWorkHandler, SendMail>();
        services.AddScoped<IWorkHandler, OldMail>();
        services.AddSingleton(OldMail.Schedule);
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddScoped<INavigationCondition>(provider => ActivatorUtilities.CreateInstance<OperatorsEntry>(provider, "/admin/mail", Permissions.ManageMail));
    }
}
