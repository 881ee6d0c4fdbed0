using Academy.Data.Cohorts;
using Academy.Domain.Catalogue;

namespace Academy.Cohorts.Services.Terms;

/// <summary>A term is a row with one for each session: whoever makes one makes all.</summary>
internal static class TermRows
{
    /// <param name="host">Whose it is.</param>
    /// <param name="wanted">With a day for each session.</param>
    /// <param name="at">UTC.</param>
    public static IEnumerable<object> Make(Guid host, NewTerm wanted, DateTime at)
    {
        yield return new Term
        {
            OrganisationId = host,
            Id = wanted.Id,
            TemplateId = wanted.Programme.Id,
            Name = wanted.Name.Ja,
            NameEnglish = wanted.Name.En,
            Summary = wanted.Programme.Summary,
            Terms = CatalogueJson.Write(wanted.Programme.Plan.Terms),
            CreatedAt = at,
        };
        foreach (var (index, planned) in wanted.Programme.Plan.Sessions.Index())
            yield return new TermSession
            {
                OrganisationId = host,
                TermId = wanted.Id,
                Number = index + 1,
                Day = wanted.Days[index],
                StartMinute = (int)planned.StartsAt.ToTimeSpan().TotalMinutes,
                Minutes = planned.Minutes,
                Details = CatalogueJson.Write(planned.Details),
            };
    }
}
