using Academy.Domain.Cohorts.Sessions.Logs;

namespace Academy.Domain.Tests.Cohorts.Sessions.Logs;

public sealed class LogMatcherTests
{
    private static readonly LogCandidate Aoki = Person("青木 美咲", "あおき みさき", "中央区", "aoki@chuo.example");
    private static readonly LogCandidate Takahashi = Person("髙橋 健", "たかはし けん", "あきる野市", "Takahashi@akiruno.example");
    private static readonly LogCandidate Ito = Person("伊藤 誠", "いとう まこと", "中央区", null);

    private static readonly LogMatcher All = new([Aoki, Takahashi, Ito]);

    [Theory]
    [InlineData("aoki@chuo.example")]
    [InlineData(" AOKI@Chuo.example")]
    [InlineData("aoki＠chuo．example")]
    public void Mail_InAnyCase_IsSure(string mail)
    {
        var match = All.Match("iPhone", mail);

        Assert.Equal((Aoki.Id, MatchGround.Mail, true), (match.Proposed, match.Ground, match.IsSure));
    }

    /// <summary>Somebody who borrowed a name is not its owner.</summary>
    [Fact]
    public void Mail_OfOne_AndNameOfAnother_IsWhoseMailItIs() => Assert.Equal(Takahashi.Id, All.Match("青木 美咲", "takahashi@akiruno.example").Proposed);

    [Theory]
    [InlineData("青木 美咲", MatchGround.Name)]
    [InlineData("青木美咲", MatchGround.Name)]
    [InlineData("青木　美咲", MatchGround.Name)]
    [InlineData("美咲 青木", MatchGround.Name)]
    [InlineData("中央区 青木美咲", MatchGround.NameWithin)]
    [InlineData("中央区青木美咲", MatchGround.NameWithin)]
    [InlineData("青木 美咲(中央区)", MatchGround.NameWithin)]
    [InlineData("青木 美咲\uff08中央区\uff09", MatchGround.NameWithin)]
    [InlineData("青木美咲@中央区", MatchGround.NameWithin)]
    [InlineData("【中央区】青木_美咲", MatchGround.NameWithin)]
    [InlineData("中央区/総務課/青木美咲", MatchGround.NameWithin)]
    [InlineData("みさき (青木 美咲)", MatchGround.NameWithin)]
    [InlineData("あおき みさき", MatchGround.Reading)]
    [InlineData("アオキ ミサキ", MatchGround.Reading)]
    [InlineData("ｱｵｷﾐｻｷ", MatchGround.Reading)]
    [InlineData("ミサキ アオキ", MatchGround.Reading)]
    [InlineData("中央区 アオキミサキ", MatchGround.Reading)]
    [InlineData("中央区 青木", MatchGround.Family)]
    [InlineData("青木(中央区)", MatchGround.Family)]
    public void Name_HoweverItIsWritten_IsProposed_AndNeverSure(string name, MatchGround ground)
    {
        foreach (var mail in new[] { null, "private@mail.example" })
        {
            var match = All.Match(name, mail);

            Assert.Equal((Aoki.Id, ground, false), (match.Proposed, match.Ground, match.IsSure));
        }
    }

    [Theory]
    [InlineData("高橋 健")]
    [InlineData("髙橋 健")]
    [InlineData("あきる野市 高橋健")]
    public void Name_InAnotherFormOfItsCharacters_IsProposed(string name) => Assert.Equal(Takahashi.Id, All.Match(name, null).Proposed);

    [Theory]
    [InlineData("青木")]
    [InlineData("あきる野市 青木")]
    [InlineData("青木 美咲子")]
    [InlineData("青木 美")]
    [InlineData("講師")]
    [InlineData("事務局 中央区")]
    [InlineData("()")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=cmd|'/c calc'!A0")]
    public void Others_AreNobody(string name) => Assert.Equal((null, 0), (All.Match(name, null).Ground, All.Match(name, null).Candidates.Count));

    [Fact]
    public void TwoOfOneName_AreNotChosenBetween_UnlessTheOrganisationSaysIt()
    {
        var namesake = Person("青木 美咲", "あおき みさき", "あきる野市", null);
        var matcher = new LogMatcher([Aoki, namesake]);

        var open = matcher.Match("青木美咲", null);
        Assert.Null(open.Proposed);
        Assert.Equal([Aoki.Id, namesake.Id], open.Candidates);
        Assert.Equal(namesake.Id, matcher.Match("あきる野市 青木美咲", null).Proposed);
        Assert.Equal(Aoki.Id, matcher.Match("青木美咲(中央区)", null).Proposed);
    }

    /// <summary>An address of an office is of all who work there.</summary>
    [Fact]
    public void TwoOfOneMail_AreNotChosenBetween_UnlessTheNameSaysIt()
    {
        var colleague = Person("伊藤 誠", "いとう まこと", "中央区", "aoki@chuo.example");
        var matcher = new LogMatcher([Aoki, colleague]);

        Assert.Null(matcher.Match("会議室", "aoki@chuo.example").Proposed);
        var named = matcher.Match("伊藤誠", "aoki@chuo.example");
        Assert.Equal((colleague.Id, false), (named.Proposed, named.IsSure));
    }

    private static LogCandidate Person(string name, string reading, string home, string? mail) => new(Guid.CreateVersion7(), name, reading, home, mail);
}
