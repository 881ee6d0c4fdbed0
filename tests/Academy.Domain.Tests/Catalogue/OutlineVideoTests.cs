using Academy.Domain.Catalogue;

namespace Academy.Domain.Tests.Catalogue;

public sealed class OutlineVideoTests
{
    [Fact]
    public void Write_ThenRead_GivesTheSame()
    {
        OutlineVideo[] videos = [new("film.webm", 163.3m), new("開いた後.mp4", null)];
        Assert.Equal("""[{"name":"film.webm","seconds":163.3},{"name":"開いた後.mp4"}]""", CatalogueJson.Write(videos));
        Assert.Equal(videos, CatalogueJson.Read<OutlineVideo[]>(CatalogueJson.Write(videos)));
    }

    [Fact]
    public void Read_NamesAlone_KnowsNoLength() =>
        Assert.Equal([new OutlineVideo("film.webm", null)], CatalogueJson.Read<OutlineVideo[]>("""["film.webm"]"""));

    [Theory]
    [InlineData("""[3]""")]
    [InlineData("""[{"seconds":3}]""")]
    [InlineData("""[{"name":3}]""")]
    public void Read_NoVideo_Throws(string json) => Assert.Throws<System.Text.Json.JsonException>(() => CatalogueJson.Read<OutlineVideo[]>(json));
}
