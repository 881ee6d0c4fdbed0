using Academy.Data;
using Academy.Data.HotPages;
using Academy.Domain.Learning;
using Academy.Learning.Endpoints;
using Academy.Learning.Services;
using Academy.Learning.Services.Assigning;
using Academy.Learning.Services.Care;
using Academy.Learning.Services.Checks;
using Academy.Learning.Services.Imports;
using Academy.Learning.Services.Learners;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;
using Academy.Learning.Services.Quizzes;
using Academy.Learning.Services.Reminders;
using Academy.Learning.Verbs;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Learning;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Learning", "受講", "受講、学習の記録、修了、確認テストを受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddSingleton<IEnrolments, Enrolments>();
        services.AddSingleton<Assignments>();
        services.AddSingleton<ICourseDuties, CourseDuties>();
        services.AddScoped<ListedStaff>();
        services.AddScoped<ICourseAction, AssignAction>();
        services.AddScoped<ICourseAction, LearnersAction>();
        services.AddScoped<CourseLearners>();
        services.AddSingleton<GrantedAttempts>();
        services.AddSingleton<ViewedRecords>();
        services.AddSingleton<DashboardPage>();
        services.AddSingleton<RecordPage>();
        services.AddSingleton<ReleasePage>();
        services.AddSingleton<ReleaseShelf>();
        services.AddSingleton<Standings>();
        services.AddSingleton<IssueTokens>();
        services.AddSingleton<FactProjection>();
        services.AddSingleton<ProgressLog>();
        services.AddSingleton<IReleaseFollower, ReleaseMover>();
        services.AddSingleton<ReportedAnswers>();
        services.AddSingleton<ReportedEvents>();
        services.AddSingleton<QuickEvents>();
        services.AddSingleton<LearnerLog>();
        services.AddScoped<FeedbackTexts>();
        services.AddScoped<CheckJudge>();
        services.AddScoped<CheckTexts>();
        services.AddScoped<IVerb, ReplayVerb>();
        services.AddScoped<ICourseProgress, ReaderProgress>();
        services.AddScoped<LockTexts>();
        services.AddScoped<PlayerTexts>();
        services.AddSingleton<ExtraTimes>();
        services.AddSingleton<Attempts>();
        services.AddScoped<AttemptReviews>();
        services.AddScoped<QuizTexts>();
        services.AddScoped<StatusTexts>();
        services.AddScoped<FlagTexts>();
        services.AddScoped<CareDesk>();
        services.AddScoped<CareTexts>();
        services.AddSingleton<CareHistory>();
        services.AddSingleton<CareLog>();
        services.AddSingleton<Exemptions>();
        services.AddSingleton<Pauses>();
        services.AddSingleton<DueDates>();
        services.AddSingleton<ResultCorrections>();
        services.AddScoped<RecordTexts>();
        services.AddScoped<CompletionImports>();
        services.AddScoped<IWorkHandler, ImportCompletions>();
        services.AddScoped<IWorkHandler, OldImports>();
        services.AddSingleton(OldImports.Schedule);
        services.AddSingleton<PastImports>();
        services.AddScoped<ImportTexts>();
        services.AddScoped<ImportAccess>();
        services.AddScoped<IReportAction, ImportAccess>();
        services.AddScoped<IReminderCause, DueCause>();
        services.AddScoped<IReminderCause, InactivityCause>();
        services.AddScoped<IReminderCause, SectionCause>();
        services.AddScoped<SectionReader>();
        services.AddScoped<SectionTexts>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PageToken.Map(endpoints);
        Events.Map(endpoints);
        Checks.Map(endpoints);
        ImportTemplate.Map(endpoints);
    }
}
