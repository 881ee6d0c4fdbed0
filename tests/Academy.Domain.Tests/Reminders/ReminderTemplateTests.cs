using Academy.Domain.Reminders;

namespace Academy.Domain.Tests.Reminders;

public sealed class ReminderTemplateTests
{
    private static readonly Dictionary<ReminderPlace, string> Values = new()
    {
        [ReminderPlace.Name] = "髙橋 {件名}", [ReminderPlace.Topic] = "情報セキュリティ", [ReminderPlace.Day] = "12月25日(金)", [ReminderPlace.Days] = "3",
    };

    [Theory]
    [InlineData("{氏名}さん、「{件名}」の期限({日付})まであと{日数}日です。", "髙橋 {件名}さん、「情報セキュリティ」の期限(12月25日(金))まであと3日です。")]
    [InlineData("{name}: {topic}, {date}, {days}", "髙橋 {件名}: 情報セキュリティ, 12月25日(金), 3")]
    [InlineData("{所属} {} { 氏名 }", "{所属} {} { 氏名 }")]
    public void Places_AreFilledOnce_AndAllElseStays(string template, string filled) => Assert.Equal(filled, ReminderTemplate.Fill(template, Values));

    [Fact]
    public void Places_ThatAreNone_AreNamed() => Assert.Equal(["所属", "Name"], ReminderTemplate.UnknownIn("{所属}の{氏名}、{Name}"));
}
