using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Notifications.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Notifications;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Notifications", "お知らせ", "サイト内のお知らせを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<INoticeTexts, NoticeTexts>();
        services.AddScoped<Inbox>();
    }
}
