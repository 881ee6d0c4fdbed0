using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Rows of a recruitment, of which the list was closed before it is looked at.</summary>
internal static class SampleSelection
{
    public static DateOnly Closed { get; } = new(2026, 11, 20);

    /// <summary>A term with an application to be decided, and one of which the result is known.</summary>
    public static SampleSelectionRows Add(AcademyDb db, Guid organisationId, Guid programme, Guid staffMemberId, DateTime now)
    {
        var (open, decided) = (SampleTerm.Term(organisationId, programme, now), SampleTerm.Term(organisationId, programme, now));
        var rows = new[] { open, decided }.Select(term => Application(term, organisationId, staffMemberId, "青木 美咲", "あおき みさき")).ToList();
        db.AddRange(open, decided, SampleTerm.Session(open, 1), SampleTerm.Session(decided, 1));
        db.AddRange(Recruitment(open), Decide(Recruitment(decided), now, rows[1]));
        db.AddRange(rows);
        db.Add(Placement(rows[1], PlacementState.Selected, 1));
        return new(open.Id, rows[0].Id, decided.Id);
    }

    public static Recruitment Recruitment(Term term, SelectionRule? rule = null, int? waitingPlaces = null) => new()
    {
        OrganisationId = term.OrganisationId,
        TermId = term.Id,
        ApplyUntil = new(2026, 11, 18),
        ApproveUntil = Closed,
        DecideBy = new(2026, 11, 27),
        AnswerDays = 3,
        SubstituteUntil = 2,
        Rule = CatalogueJson.Write(rule ?? new SelectionRule(1, null, [], [])),
        WaitingPlaces = waitingPlaces,
    };

    /// <summary>Handed over before the list was closed.</summary>
    public static Application Application(Term term, Guid home, Guid staffMemberId, string name, string reading)
    {
        var at = TokyoTime.StartOf(Closed.AddDays(-2));
        return new()
        {
            OrganisationId = home,
            HostOrganisationId = term.OrganisationId,
            TermId = term.Id,
            StaffMemberId = staffMemberId,
            Way = ApplicationWay.Own,
            Name = name,
            Reading = reading,
            ReadingKey = reading,
            OfficeName = "情報推進課",
            Reason = "窓口の混雑を数字で説明したい。",
            State = ApplicationState.Submitted,
            FiledBy = FiledBy.Person,
            FilerId = staffMemberId,
            FiledAt = at,
            ConsentedAt = at,
            SubmittedAt = at,
        };
    }

    /// <summary>What the host has decided of it.</summary>
    public static Placement Placement(Application row, PlacementState state, int position) => new()
    {
        OrganisationId = row.HostOrganisationId,
        ApplicationId = row.Id,
        TermId = row.TermId,
        HomeOrganisationId = row.OrganisationId,
        State = state,
        Drawn = state,
        Position = position,
    };

    /// <summary>Has the result be known.</summary>
    public static Recruitment Decide(Recruitment recruitment, DateTime at, params IEnumerable<Application> rows)
    {
        (recruitment.DecidedAt, recruitment.DrawList) = (at, DrawList.Write(recruitment.TermId, TokyoTime.StartOf(Closed.AddDays(1)), rows.Select(row => row.Id)));
        return recruitment;
    }
}

/// <param name="Open">The term that is to be decided.</param>
/// <param name="Candidate">The application for it.</param>
/// <param name="Decided">The term of which the result is known.</param>
internal sealed record SampleSelectionRows(Guid Open, Guid Candidate, Guid Decided);
