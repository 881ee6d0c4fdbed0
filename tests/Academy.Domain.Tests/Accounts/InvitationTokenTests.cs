using System.Buffers.Text;
using Academy.Domain.Accounts;

namespace Academy.Domain.Tests.Accounts;

public sealed class InvitationTokenTests
{
    [Fact]
    public void New_Is128BitsThatAnAddressTakesAsTheyAre()
    {
        var tokens = Enumerable.Range(0, 1_000).Select(_ => InvitationToken.New()).ToList();

        Assert.Distinct(tokens);
        Assert.All(tokens, token => Assert.Matches("^[A-Za-z0-9_-]{22}$", token));
        var bytes = tokens.Select(token => Base64Url.DecodeFromChars(token)).ToList();
        // Each of the 16 bytes is drawn: no place stays the same.
        Assert.All(Enumerable.Range(0, 16), place => Assert.True(bytes.Select(token => token[place]).Distinct().Count() > 100));
    }

    /// <summary>By <c>printf abc | sha256sum</c>.</summary>
    [Fact]
    public void DigestOf_IsSha256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", InvitationToken.DigestOf("abc"));
}
