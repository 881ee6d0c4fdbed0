using Academy.Domain.Catalogue;

namespace Academy.Domain.Tests.Catalogue;

public sealed class ContentIdTests
{
    /// <summary>Records of every site point to these for life: a change of the algorithm must fail here.</summary>
    [Theory]
    [InlineData("course", "dq-02", "0ce5ff57-3561-81f0-8b9b-4d79e958b9d1")]
    [InlineData("choice", "dq-02/q1/a", "b970d743-17e3-8898-8f18-7119732fbcfd")]
    public void Of_KeysInUse_GivesTheSameIdForever(string kind, string keys, string expected) =>
        Assert.Equal(expected, ContentId.Of(kind, keys.Split('/')).ToString());

    [Fact]
    public void Of_AnyKeys_IsAVersion8Uuid()
    {
        var text = ContentId.Of("lesson", "a", "b").ToString();

        Assert.Equal('8', text[14]);
        Assert.Contains(text[19], "89ab");
    }

    [Fact]
    public void Of_KeysCutElsewhere_GivesAnotherId() => Assert.NotEqual(ContentId.Of("lesson", "ab", "c"), ContentId.Of("lesson", "a", "bc"));
}
