using Academy.Data.Cohorts.Recruiting;
using Academy.Data;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;

namespace Academy.Cohorts.Services.Recruiting;

/// <summary>Tells the secretariat of the host what happens to a recruitment.</summary>
internal sealed class HostTeller(NoticeBoard notices, WorkBoard board, IRoleHolders holders, TimeProvider clock)
{
    /// <param name="db">In the host's scope, with a transaction begun.</param>
    /// <param name="recruitment">Of the term.</param>
    /// <param name="news">That somebody gave up or took a place.</param>
    /// <param name="row">Whose application it is.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task TellAsync(AcademyDb db, TermRecruitment recruitment, RecruitmentNews news, Application row, CancellationToken cancellation) =>
        TellAsync(db, recruitment, news, row.Name, 0, $"recruitment:{row.Id:N}:{row.Version}:{news}", cancellation);

    /// <inheritdoc cref="TellAsync(AcademyDb, TermRecruitment, RecruitmentNews, Application, CancellationToken)"/>
    /// <param name="count">How many organisations have handed over.</param>
    public Task TellClosedAsync(AcademyDb db, TermRecruitment recruitment, int count, CancellationToken cancellation) =>
        TellAsync(db, recruitment, RecruitmentNews.Closed, null, count, $"recruitment:{recruitment.TermId:N}:{recruitment.ApproveUntil:yyyyMMdd}:closed", cancellation);

    private async Task TellAsync(AcademyDb db, TermRecruitment recruitment, RecruitmentNews news, string? person, int count, string key, CancellationToken cancellation)
    {
        var to = await holders.HoldersAsync(recruitment.HostId, Role.Secretariat, TokyoTime.Today(clock), cancellation);
        await notices.AddAsync(db, to, new RecruitmentNotice(recruitment.TermId, recruitment.Name, news, recruitment.DecideBy, person, count), key, cancellation);
        await board.AddAsync(db, NoticeMail.Of(recruitment.HostId, key), cancellation);
    }
}
