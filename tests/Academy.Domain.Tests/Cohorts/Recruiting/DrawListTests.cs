using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>All digests here were reckoned by <c>sha256sum</c>.</summary>
public sealed class DrawListTests
{
    private const string Seed = "5877efbc03a6b42252f498231f5146765d95eebe9cecd708d0455bb563926464";

    private static readonly Guid Term = new("0193a1b2-0000-7000-8000-0000000000ff");
    private static readonly DateTime Closed = new(2026, 12, 25, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>The last one would come first if ids were compared as signed numbers.</summary>
    private static readonly Guid[] Ids =
    [
        new("0193a1b2-0000-7000-8000-00000000000a"),
        new("A193A1B2-0000-7000-8000-000000000001"),
        new("0193a1b2-0000-7000-8000-000000000009"),
    ];

    [Fact]
    public void Write_AList_IsThisTextToTheByte() => Assert.Equal(
        "0193a1b2-0000-7000-8000-0000000000ff\n"
        + "2026-12-25T17:00:00+09:00\n"
        + "0193a1b2-0000-7000-8000-000000000009\n"
        + "0193a1b2-0000-7000-8000-00000000000a\n"
        + "a193a1b2-0000-7000-8000-000000000001\n",
        DrawList.Write(Term, Closed, Ids));

    [Fact]
    public void Write_OfNobody_IsTermAndTime() =>
        Assert.Equal("0193a1b2-0000-7000-8000-0000000000ff\n2026-12-25T17:00:00+09:00\n", DrawList.Write(Term, Closed, []));

    /// <summary>The databases keep different fractions of a second.</summary>
    [Fact]
    public void Write_AFractionOfASecond_IsLeftOut() =>
        Assert.Equal(DrawList.Write(Term, Closed, Ids), DrawList.Write(Term, Closed.AddMilliseconds(999), Ids));

    /// <summary>Thai years are others, and Finnish writes times with a full stop.</summary>
    [Theory]
    [InlineData("th-TH")]
    [InlineData("fi-FI")]
    public void Write_InAnyLanguage_IsTheSame(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(culture);
        try
        {
            Assert.Contains("\n2026-12-25T17:00:00+09:00\n", DrawList.Write(Term, Closed, Ids), StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_ATimeThatIsNotUtc_IsRefused() =>
        Assert.Throws<ArgumentException>(() => DrawList.Write(Term, DateTime.SpecifyKind(Closed, DateTimeKind.Local), Ids));

    [Fact]
    public void SeedOf_TheFile_IsItsSha256Sum() => Assert.Equal(Seed, DrawList.SeedOf(DrawList.Write(Term, Closed, Ids)));

    [Theory]
    [InlineData("0193a1b2-0000-7000-8000-000000000009", "bf095ca01ea5ee34011c4acd31fe98477eed432b647572cc5bdfbba258d49a41")]
    [InlineData("0193a1b2-0000-7000-8000-00000000000a", "d318332f687fa89760f2ae6e6ada8c3522e0d59bd152c5b8ac046b407b8e4f66")]
    [InlineData("A193A1B2-0000-7000-8000-000000000001", "79f4d1a6f7a325896c67b9aa7a7b777abf78c65aa962facac229b8af4b9e0151")]
    public void TicketOf_SeedAndId_IsTheirSha256Sum(string id, string ticket) => Assert.Equal(ticket, DrawList.TicketOf(Seed, new(id)));

    [Fact]
    public void SeedOf_WithAnythingChanged_IsAnother() => Assert.All(
        (string[])
        [
            DrawList.Write(Ids[0], Closed, Ids),
            DrawList.Write(Term, Closed.AddSeconds(1), Ids),
            DrawList.Write(Term, Closed, Ids[..2]),
            .. Ids.Index().Select(changed => DrawList.Write(Term, Closed, Ids.Select((id, index) => index == changed.Index ? Term : id))),
        ],
        text => Assert.NotEqual(Seed, DrawList.SeedOf(text)));
}
