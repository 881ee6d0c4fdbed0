using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;

namespace Academy.Cohorts.Services.Recruiting.Applying;

/// <summary>Tells whoever is concerned what happened to an application, on the site and by mail: the person, who has to decide, and who put it in.</summary>
public sealed class ApplicationTeller(NoticeBoard notices, WorkBoard board, Approvers approvers, IRoleHolders holders, TimeProvider clock)
{
    /// <param name="db">In the home organisation's scope, with a transaction begun.</param>
    /// <param name="recruitment">Of its term.</param>
    /// <param name="row">As it is since.</param>
    /// <param name="step">What happened.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task TellAsync(AcademyDb db, TermRecruitment recruitment, Application row, Step step, CancellationToken cancellation)
    {
        if (OwnNews(step) is { } own && step.ActorId != row.StaffMemberId)
            await TellAsync(db, recruitment, row, [row.StaffMemberId], own, null, step.Comment, cancellation);
        var others = (await OthersAsync(db, row, step, cancellation)).Where(id => id != row.StaffMemberId && id != step.ActorId).ToList();
        if (OthersNews(step) is { } news)
            await TellAsync(db, recruitment, row, others, news, row.Name, step.Comment, cancellation);
    }

    /// <summary>Tells once more those who have to decide.</summary>
    public async Task RemindAsync(AcademyDb db, TermRecruitment recruitment, Application row, CancellationToken cancellation) =>
        await TellAsync(
            db, recruitment, row, [.. (await DecidersAsync(db, row, cancellation)).Where(id => id != row.StaffMemberId)], ApplicationNews.StillToApprove, row.Name, null, cancellation);

    private async Task TellAsync(
        AcademyDb db, TermRecruitment recruitment, Application row, List<Guid> to, ApplicationNews news, string? person, string? comment,
        CancellationToken cancellation)
    {
        DateOnly? until = news switch
        {
            ApplicationNews.ConsentAsked or ApplicationNews.ToApprove or ApplicationNews.StillToApprove or ApplicationNews.Returned => recruitment.LastDayFor(row.Way),
            ApplicationNews.Offered => row.AnswerUntil,
            _ => null,
        };
        // Nobody is reminded twice of one day, but of each that the last one becomes.
        var key = $"application:{row.Id:N}:{row.Version}:{news}" + (news is ApplicationNews.StillToApprove ? $":{until:yyyyMMdd}" : "");
        await notices.AddAsync(db, to, new ApplicationNotice(recruitment.TermId, recruitment.Name, row.Id, news, person, comment, until, row.WaitingRank), key, cancellation);
        if (to.Count > 0)
            await board.AddAsync(db, NoticeMail.Of(row.OrganisationId, key), cancellation);
    }

    private static ApplicationNews? OwnNews(Step step) => step.State switch
    {
        ApplicationState.AwaitingConsent => ApplicationNews.ConsentAsked,
        ApplicationState.AwaitingHr when step.Kind is ApplicationStepKind.SuperiorApproved => ApplicationNews.SuperiorApproved,
        ApplicationState.AwaitingSuperior or ApplicationState.AwaitingHr or ApplicationState.Accepting => null,
        _ => NewsOf(step.State),
    };

    private static ApplicationNews? OthersNews(Step step) => step.State switch
    {
        ApplicationState.AwaitingSuperior or ApplicationState.AwaitingHr => ApplicationNews.ToApprove,
        ApplicationState.AwaitingConsent or ApplicationState.Accepting => null,
        _ => NewsOf(step.State),
    };

    private static ApplicationNews NewsOf(ApplicationState state) => Enum.Parse<ApplicationNews>(state.ToString());

    /// <summary>Whoever has to decide; of what is over or decided, who put it in, and HR of what the host has.</summary>
    private async Task<IEnumerable<Guid>> OthersAsync(AcademyDb db, Application row, Step step, CancellationToken cancellation) => step.State switch
    {
        ApplicationState.AwaitingSuperior or ApplicationState.AwaitingHr => await DecidersAsync(db, row, cancellation),
        ApplicationState.Returned or ApplicationState.Refused or ApplicationState.Lapsed => [row.FilerId],
        _ when row.SubmittedAt is null => [row.FilerId],
        _ => [row.FilerId, .. await HrAsync(row, cancellation)],
    };

    private async Task<IReadOnlyCollection<Guid>> DecidersAsync(AcademyDb db, Application row, CancellationToken cancellation) => row.State switch
    {
        ApplicationState.AwaitingSuperior => await approvers.OfAsync(db, row, cancellation) is { Count: > 0 } found ? found : await HrAsync(row, cancellation),
        ApplicationState.AwaitingHr => await HrAsync(row, cancellation),
        _ => [],
    };

    private Task<IReadOnlyList<Guid>> HrAsync(Application row, CancellationToken cancellation) =>
        holders.HoldersAsync(row.OrganisationId, Role.HumanResources, TokyoTime.Today(clock), cancellation);
}
