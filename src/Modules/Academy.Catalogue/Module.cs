using Academy.Catalogue.Content;
using Academy.Catalogue.Content.Exporting;
using Academy.Catalogue.Content.Importing;
using Academy.Catalogue.Content.Written;
using Academy.Catalogue.Endpoints;
using Academy.Catalogue.Recipes;
using Academy.Catalogue.Services;
using Academy.Catalogue.Verbs;
using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Text;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Recipes;
using Academy.Modularity.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Catalogue;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Catalogue", "コース", "トラック、コース、公開版、教材の読み書きを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddSingleton<ICourseDirectory, CourseDirectory>();
        services.AddSingleton<IQuestionBook, QuestionBook>();
        services.AddSingleton<CataloguePage>();
        services.AddSingleton<CoursePage>();
        services.AddSingleton<CourseReleases>();
        services.AddSingleton<IWrittenMarkdown, WrittenMarkdown>();
        services.AddScoped<CourseTexts>();
        services.AddScoped<ItemLocks>();
        services.AddSingleton<MediaStore>();
        services.AddSingleton<CourseImport>();
        services.AddSingleton<IContentImporter, ContentImporter>();
        services.AddSingleton<ContentExporter>();
        services.AddScoped<IRecipeStep, ContentStep>();
        services.AddScoped<IVerb, ContentCheckVerb>();
        services.AddScoped<IVerb, ContentImportVerb>();
        services.AddScoped<IVerb, ContentExportVerb>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => Media.Map(endpoints);
}
