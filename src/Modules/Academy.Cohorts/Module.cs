using Academy.Cohorts.Endpoints;
using Academy.Cohorts.Recipes;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Following;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Cohorts.Services.Recruiting.Works;
using Academy.Cohorts.Services.Reminders;
using Academy.Cohorts.Services.Sessions;
using Academy.Cohorts.Services.Sessions.Surveys;
using Academy.Cohorts.Services.Sessions.Logs;
using Academy.Cohorts.Services.Sessions.Groups;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Cohorts.Services.Sessions.MakeUps;
using Academy.Cohorts.Services.Sessions.Recordings;
using Academy.Cohorts.Services.Templates;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Modularity;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Recipes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Cohorts;

public sealed class Module : IModule
{
    public ModuleManifest Manifest => new("Academy.Cohorts", "勉強会", "団体をまたぐ勉強会のひな形、期、参加者を受け持ちます。");

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton<INavigationProvider, Navigation>();
        services.AddScoped<CohortAccess>();
        services.AddScoped<CohortTexts>();
        services.AddScoped<ProgrammeTemplates>();
        services.AddScoped<TermDesk>();
        services.AddScoped<Participations>();
        services.AddScoped<Roster>();
        services.AddScoped<AtHost>();
        services.AddScoped<OwnSurvey>();
        services.AddScoped<SurveyDesk>();
        services.AddScoped<SurveyFile>();
        services.AddScoped<MeetingLogDesk>();
        services.AddScoped<LogTexts>();
        services.AddScoped<GroupDesk>();
        services.AddScoped<RosterFile>();
        services.AddScoped<AttendanceBook>();
        services.AddScoped<Receptions>();
        services.AddSingleton<WrongDigits>();
        services.AddScoped<Arrivals>();
        services.AddScoped<OwnSessions>();
        services.AddSingleton<SessionFileStore>();
        services.AddScoped<FileDesk>();
        services.AddScoped<FileUpload>();
        services.AddScoped<FileTexts>();
        services.AddScoped<ServedFiles>();
        services.AddSingleton<ViewTokens>();
        services.AddScoped<Viewings>();
        services.AddScoped<RecordingTexts>();
        services.AddScoped<OwnMakeUp>();
        services.AddScoped<MakeUpDesk>();
        services.AddScoped<TermReader>();
        services.AddScoped<Homes>();
        services.AddScoped<IWorkHandler, SpreadTerm>();
        services.AddScoped<IWorkHandler, FollowTerm>();
        services.AddScoped<IWorkHandler, SpreadChanges>();
        services.AddScoped<IWorkHandler, TellChanges>();
        services.AddScoped<ParticipantTeller>();
        services.AddScoped<IWorkHandler, SpreadNews>();
        services.AddScoped<IWorkHandler, TellNews>();
        services.AddScoped<RecruitingAccess>();
        services.AddScoped<IReportAction, RecruitingAccess>();
        services.AddScoped<PeopleSearch>();
        services.AddScoped<ApplicationRows>();
        services.AddScoped<ApplicationMoves>();
        services.AddScoped<ApplicationTeller>();
        services.AddScoped<OwnApplications>();
        services.AddScoped<HomeApplications>();
        services.AddScoped<Nominations>();
        services.AddScoped<Approvers>();
        services.AddScoped<Approvals>();
        services.AddScoped<Deputies>();
        services.AddScoped<RecruitmentDesk>();
        services.AddScoped<SelectionDesk>();
        services.AddScoped<SelectionTexts>();
        services.AddScoped<SelectionFile>();
        services.AddScoped<DrawRecords>();
        services.AddScoped<Places>();
        services.AddScoped<HostTeller>();
        services.AddScoped<IWorkHandler, SendApplication>();
        services.AddScoped<IWorkHandler, ReceiveApplication>();
        services.AddScoped<IWorkHandler, SpreadOutcome>();
        services.AddScoped<IWorkHandler, TellOutcome>();
        services.AddScoped<IWorkHandler, SeatParticipants>();
        services.AddScoped<IWorkHandler, LapseOffer>();
        services.AddScoped<IWorkHandler, EndApplication>();
        services.AddScoped<IWorkHandler, RemindApprovers>();
        services.AddScoped<IWorkHandler, CloseRecruitment>();
        services.AddScoped<IWorkHandler, SpreadOpening>();
        services.AddScoped<IWorkHandler, TellOpening>();
        services.AddScoped<IReminderCause, SessionCause>();
        services.AddScoped<IReminderCause, TermStartCause>();
        services.AddScoped<IRecipeStep, ProgrammesStep>();
        services.AddScoped<IRecipeStep, DemoTermStep>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        DrawFile.Map(endpoints);
        SessionFiles.Map(endpoints);
        Watched.Map(endpoints);
    }
}
