using Academy.Domain.Names;

namespace Academy.Domain.Tests.Names;

public sealed class PersonNameTests
{
    private static readonly PersonName Sato = new("佐藤", "花子", "さとう", "はなこ");

    [Fact]
    public void Display_FamilyAndGiven_FamilyFirst() => Assert.Equal("佐藤 花子", Sato.Display);

    [Fact]
    public void Display_OneNameOnly_HasNoSpace() => Assert.Equal("スカルノ", new PersonName("スカルノ", "", "スカルノ", "").Display);

    [Fact]
    public void DisplayReading_FamilyAndGiven_FamilyFirst() => Assert.Equal("さとう はなこ", Sato.DisplayReading);

    [Fact]
    public void SortKey_Name_IsTheKeyOfItsReadings() => Assert.Equal(ReadingKey.Of("さとう", "はなこ"), Sato.SortKey);
}
