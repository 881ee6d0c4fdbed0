using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions.Logs;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts.Sessions.Logs;

/// <summary>For whatever comings and goings of a day around a session of two hours.</summary>
public sealed class PresenceProperties
{
    private static readonly DateTime Noon = new(2026, 12, 15, 3, 0, 0, DateTimeKind.Utc);

    private static readonly Stay Session = new(Noon.AddMinutes(90), Noon.AddMinutes(210));

    private static readonly Arbitrary<(int From, int Until)[]> Stays = (
        from stays in (from one in Gen.Choose(0, 300) from other in Gen.Choose(0, 300) select (Math.Min(one, other), Math.Max(one, other))).ListOf(6)
        from count in Gen.Choose(0, 6)
        select stays.Take(count).ToArray()).ToArbitrary();

    private static readonly Arbitrary<int> Untimed = Gen.Choose(0, 200).ToArbitrary();

    /// <summary>Counted minute by minute: whoever is there twice is there once, and before and after the session nobody is.</summary>
    [Fact]
    public void There_IsTheMinutesOfTheSessionInWhichTheyWereThere() => Prop.ForAll(Stays, stays =>
        Of(stays).Minutes == Enumerable.Range(90, 120).Count(minute => stays.Any(stay => stay.From <= minute && minute < stay.Until))).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_IsNoDifference() => Prop.ForAll(Stays, stays =>
        Of(stays) == Of([.. stays.Reverse()]) && Of(stays) == Of([.. stays.OrderBy(stay => stay.Until)])).QuickCheckThrowOnFailure();

    [Fact]
    public void There_IsNeverMoreThanTheSession() => Prop.ForAll(Stays, Untimed, (stays, untimed) =>
        Of(stays, untimed) is var presence && presence.There <= Session.Length && presence.There >= Of(stays).There
        && (presence.From is null || (presence.From >= Session.From && presence.Until <= Session.Until && presence.From < presence.Until))).QuickCheckThrowOnFailure();

    /// <summary>Having been there once more never makes the proposal worse.</summary>
    [Fact]
    public void MoreStays_NeverProposeLess() => Prop.ForAll(Stays, stays =>
        Enumerable.Range(0, stays.Length).All(count => Rank(Of([.. stays.Take(count)])) <= Rank(Of(stays)))).QuickCheckThrowOnFailure();

    private static int Rank(Presence presence) => AttendanceProposal.Of(presence, Session) switch
    {
        null => 0,
        Attendance.Partial => 1,
        Attendance.Late => 2,
        _ => 3,
    };

    private static Presence Of((int From, int Until)[] stays, int untimed = 0) =>
        Presence.In(Session, stays.Select(stay => new Stay(Noon.AddMinutes(stay.From), Noon.AddMinutes(stay.Until))), TimeSpan.FromMinutes(untimed));
}
