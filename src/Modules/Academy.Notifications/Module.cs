using Academy.Data;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Recipes;
using Academy.Notifications.Recipes;
using Academy.Notifications.Services;
using Academy.Notifications.Services.Mail;
using Academy.Notifications.Services.Reminders;
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
        services.AddScoped<IWorkHandler, MailNotices>();
        services.AddScoped<IWorkHandler, OldMail>();
        services.AddSingleton(OldMail.Schedule);
        services.AddScoped<ReminderLetters>();
        services.AddScoped<Rehearsal>();
        services.AddScoped<ReminderLog>();
        services.AddScoped<ReminderResending>();
        services.AddScoped<ReminderWishes>();
        services.AddScoped<ReminderTrail>();
        services.AddScoped<ReminderReasons>();
        services.AddScoped<ReminderLogTexts>();
        services.AddScoped<IWorkHandler, PlanReminders>();
        services.AddScoped<IWorkHandler, PlanAllReminders>();
        services.AddSingleton(PlanAllReminders.Schedule);
        services.AddScoped<IWorkHandler, TellReminders>();
        services.AddScoped<IWorkHandler, OldReminders>();
        services.AddSingleton(OldReminders.Schedule);
        services.AddScoped<ReminderAccess>();
        services.AddScoped<IReportAction, ReminderAccess>();
        services.AddScoped<ReminderRules>();
        services.AddScoped<ReminderSwitch>();
        services.AddScoped<RulePresets>();
        services.AddScoped<IHostedReminders, HostedReminders>();
        services.AddScoped<RulePreviews>();
        services.AddScoped<RuleTexts>();
        services.AddScoped<IRecipeStep, RulesStep>();
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddScoped<INavigationCondition>(provider => ActivatorUtilities.CreateInstance<OperatorsEntry>(provider, "/admin/mail", Permissions.ManageMail));
    }
}
