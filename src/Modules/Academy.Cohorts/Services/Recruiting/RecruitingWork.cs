using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;

namespace Academy.Cohorts.Services.Recruiting;

/// <summary>What follows from steps of a recruitment. What an organisation asks is sent to the host, which decides and has the organisation told.</summary>
internal static class RecruitingWork
{
    public const string Send = "cohorts.send-application";
    public const string Receive = "cohorts.receive-application";
    public const string SpreadOutcome = "cohorts.spread-outcome";
    public const string Tell = "cohorts.tell-outcome";
    public const string Seat = "cohorts.seat-participants";
    public const string LapseOffer = "cohorts.lapse-offer";
    public const string Remind = "cohorts.remind-approvers";
    public const string End = "cohorts.end-application";
    public const string Close = "cohorts.close-recruitment";
    public const string SpreadOpening = "cohorts.spread-opening";
    public const string TellOpening = "cohorts.tell-opening";

    /// <summary>Approvers who have not decided are told once more so many business days before the last one.</summary>
    private const int ReminderDays = 2;

    private const int ReminderHour = 9;

    /// <summary>Written in the home organisation's scope.</summary>
    public static NewWork ToHost(Application row) =>
        new(Send, $"{Send}:{row.Id:N}:{row.Version}", CatalogueJson.Write(new SentApplication(row.HostOrganisationId, row.Id, row.Version)));

    public static NewWork AtHost(Guid home, SentApplication sent) =>
        new(Receive, $"{Receive}:{sent.ApplicationId:N}:{sent.Version}", CatalogueJson.Write(new ReceivedApplication(home, sent.ApplicationId)), OrganisationId: sent.HostId);

    /// <summary>Written in the host's scope.</summary>
    public static NewWork Spreading(Placement row) => new(
        SpreadOutcome, $"{SpreadOutcome}:{row.ApplicationId:N}:{row.Version}",
        CatalogueJson.Write(new ToldOutcome(row.HomeOrganisationId, row.ApplicationId, row.State, row.Version, row.WaitingRank, row.AnswerUntil, row.Note)));

    /// <summary>Written in a scope of the system: for the home organisation.</summary>
    public static NewWork AtHome(ToldOutcome told) =>
        new(Tell, $"{Tell}:{told.ApplicationId:N}:{told.Version}", CatalogueJson.Write(told), OrganisationId: told.HomeId);

    /// <summary>Written in the host's scope.</summary>
    /// <param name="termId">Whose participants are to be those that have a place.</param>
    /// <param name="occasion">What brought it about: the same once.</param>
    public static NewWork Seating(Guid termId, string occasion) => new(Seat, $"{Seat}:{termId:N}:{occasion}", CatalogueJson.Write(new OfRecruitment(termId)));

    /// <summary>Written in the host's scope; due when the day after the last one for an answer begins.</summary>
    public static NewWork OfferEnd(Placement row, DateTime at) =>
        new(LapseOffer, $"{LapseOffer}:{row.ApplicationId:N}:{row.Version}", CatalogueJson.Write(new EndedOffer(row.ApplicationId, row.Version)), at);

    /// <summary>What the last day for approvals brings: its end and, while that is to come, the reminder before. Written in the home organisation's scope.</summary>
    /// <param name="row">What is to be approved.</param>
    /// <param name="last">That day, in Tokyo.</param>
    /// <param name="holidays">Say which days are business days.</param>
    /// <param name="now">UTC.</param>
    public static IEnumerable<NewWork> UntilApproved(Application row, DateOnly last, Holidays holidays, DateTime now)
    {
        yield return Of(End, TokyoTime.StartOf(last.AddDays(1)));
        if (RemindedAt(last, holidays) is var at && at > now)
            yield return Of(Remind, at);

        NewWork Of(string kind, DateTime due) => new(kind, $"{kind}:{row.Id:N}:{row.FiledAt.Ticks}:{last:yyyyMMdd}", CatalogueJson.Write(new EndedApplication(row.Id)), due);
    }

    /// <summary>When those who have not decided are told once more.</summary>
    public static DateTime RemindedAt(DateOnly last, Holidays holidays) => TokyoTime.At(holidays.Calendar.Add(last, -ReminderDays), new(ReminderHour, 0));

    /// <summary>Written in the host's scope.</summary>
    public static NewWork Closing(TermRecruitment recruitment) =>
        new(Close, $"{Close}:{recruitment.TermId:N}:{recruitment.ApproveUntil:yyyyMMdd}", CatalogueJson.Write(new OfRecruitment(recruitment.TermId)), recruitment.ClosedAt);

    /// <summary>Written in the host's scope.</summary>
    public static NewWork Opening(Guid termId) => new(SpreadOpening, $"{SpreadOpening}:{termId:N}", CatalogueJson.Write(new OfRecruitment(termId)));

    /// <summary>Written in a scope of the system: for each organisation.</summary>
    public static NewWork OpeningIn(Guid home, Guid termId) =>
        new(TellOpening, $"{TellOpening}:{termId:N}:{home:N}", CatalogueJson.Write(new OfRecruitment(termId)), OrganisationId: home);
}

internal sealed record SentApplication(Guid HostId, Guid ApplicationId, int Version);

internal sealed record ReceivedApplication(Guid HomeId, Guid ApplicationId);

internal sealed record ToldOutcome(Guid HomeId, Guid ApplicationId, PlacementState State, int Version, int? WaitingRank, DateOnly? AnswerUntil, string? Note);

internal sealed record OfRecruitment(Guid TermId);

internal sealed record EndedOffer(Guid ApplicationId, int Version);

internal sealed record EndedApplication(Guid ApplicationId);
