using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.Surveys;

/// <summary>The surveys of the terms that the reader's organisation hosts.</summary>
public sealed class SurveyDesk(AcademyDbFactory databases, TermDesk terms, ICurrentSession session)
{
    /// <summary>What was answered after a session.</summary>
    /// <param name="term">Hosted by the reader's organisation.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<SurveyResult> ReadAsync(HostedTerm term, int number, CancellationToken cancellation)
    {
        var id = term.Sessions[number - 1].Id;
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var answers = await db.Set<SurveyAnswer>().Where(row => row.OrganisationId == session.OrganisationId && row.SessionId == id).Select(row => row.Answers).ToListAsync(cancellation);
        return SurveyResult.Of(StandardSurvey.Of(term.Terms), answers.ConvertAll(CatalogueJson.Read<SurveyReply>));
    }

    /// <summary>Has participants asked something else from now on. What was answered stays with the questions that it was answered to.</summary>
    /// <param name="term">With the version that was looked at.</param>
    /// <param name="questions">Null: what the site asks everywhere.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ChangeOutcome> AskAsync(HostedTerm term, IReadOnlyList<SurveyQuestion>? questions, CancellationToken cancellation) =>
        terms.ChangeAsync(term with { Terms = term.Terms with { Survey = questions } }, cancellation);
}
