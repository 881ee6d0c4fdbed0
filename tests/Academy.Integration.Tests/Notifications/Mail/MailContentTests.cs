using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Notifications.Mail;

/// <summary>What the receiver reads, as a parser that is not ours understands it.</summary>
public sealed class MailContentTests
{
    private const string Name = "髙橋 﨑子(𠮷野)";
    private const string Subject = "【受講のお願い】「個人情報保護法(自治体の職員のために)」の期限が近づいています:𠮷野家と葛󠄀飾区、①㈱、がぎぐ";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_InJapanese_IsReadAsItWasWritten()
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink);
        var id = await site.WriteAsync("taro@city.example", Name, Subject, "1行目 <b>&amp;\n.\n\n段落「髙橋﨑𠮷葛󠄀」");
        await site.WorkOffAsync();

        var mail = Assert.Single(await sink.MailsAsync());
        Assert.Equal(Subject, mail.Subject);
        Assert.Equal(new SunkAddress("taro@city.example", Name), mail.To);
        Assert.Equal(new SunkAddress("academy@metro.example", "デジタルアカデミー"), mail.From);
        Assert.Equal("academy@metro.example", mail.EnvelopeFrom);
        Assert.Equal($"<{id:N}@academy.example>", mail.MessageId);
        Assert.Equal("auto-generated", mail.AutoSubmitted);
        Assert.StartsWith("1行目 <b>&amp;\n.\n\n段落「髙橋﨑𠮷葛󠄀」\n\n学習の記録を開く\nhttp://academy.example/record\n", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Html);
        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Subject, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("1行目 <b>&amp;\n.\n\n段落「髙橋﨑𠮷葛󠄀」", page.Body!.TextContent.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("http://academy.example/record", Assert.Single(page.QuerySelectorAll("a")).GetAttribute("href"));
        // Nothing is fetched from anywhere when it is opened.
        Assert.Empty(page.QuerySelectorAll("img, link, script, [background]"));
    }

    /// <summary>RFC 5322, 2.1.1: 998 at most; RFC 2047, 2: an encoded word is 75 long and a line with one 76.</summary>
    [Fact]
    public async Task Mail_OverTheWire_HasNothingButShortLinesOfAscii()
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink);
        await site.WriteAsync("taro@city.example", string.Concat(Enumerable.Repeat(Name, 5)), string.Concat(Enumerable.Repeat(Subject, 5)));
        await site.WorkOffAsync();

        var lines = Assert.Single(await sink.MailsAsync()).Head.Split("\r\n");
        Assert.All(lines, line => Assert.True(line.Length <= 100 && line.All(char.IsAscii), line));
    }

    /// <summary>Characters of all planes, at every place where a word of the header may end.</summary>
    [Fact, Trait("Speed", "Slow")]
    public async Task Subjects_OfAnyLength_KeepEveryCharacterWhole()
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink, ("Academy:Mail:PerMinute", "100000"));
        string[] letters = ["あ", "𠮷", "葛󠄀", "a", "が", "ｶﾞ", "(", "=?", "?=", "_", "\"", "髙"];
        var random = new Random(20261124);
        var subjects = Enumerable.Range(1, 30).Select(half => half * 2 - (half % 2)).Select(length => string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]))).ToList();
        foreach (var subject in subjects)
            await site.WriteAsync("taro@city.example", subject.Replace("\"", "", StringComparison.Ordinal), subject);
        await site.WorkOffAsync();

        Assert.Equal(subjects.Order(StringComparer.Ordinal), (await sink.MailsAsync()).Select(mail => mail.Subject).Order(StringComparer.Ordinal));
    }

    /// <summary>A line break in a name or a subject would begin a header of its own.</summary>
    [Fact]
    public async Task Subject_WithALineBreak_CannotAddAHeader()
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink);
        await site.WriteAsync("taro@city.example", "太郎\r\nBcc: a@evil.example", "件名\r\nBcc: b@evil.example");
        await site.WorkOffAsync();

        var mail = Assert.Single(await sink.MailsAsync());
        Assert.Equal(("件名 Bcc: b@evil.example", "太郎 Bcc: a@evil.example"), (mail.Subject, mail.To.Name));
        Assert.DoesNotContain("\nBcc", mail.Head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TestMail_OfAnEnglishReader_IsInEnglish()
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink);
        using var admin = await site.SignedInAsync(MailSite.Admin);
        admin.DefaultRequestHeaders.Add("Cookie", "academy.culture=c%3Den%7Cuic%3Den");
        using var answer = await admin.SubmitAsync(MailSite.Page, MailSite.Page, new() { ["To"] = "taro@city.example" });
        await site.WorkOffAsync();

        var mail = Assert.Single(await sink.MailsAsync());
        Assert.Equal("[Digital Academy] Test mail", mail.Subject);
        Assert.Contains("the settings are right", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_InDevelopment_IsAFileInTheDataDirectory()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var id = await site.WriteAsync("taro@city.example", Name, Subject);
        await site.WorkOffAsync();

        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Database.DataDirectory, "mail")));
        Assert.Equal($"{id:N}.eml", Path.GetFileName(file));
        Assert.Contains($"<{id:N}@", await File.ReadAllTextAsync(file, Stop), StringComparison.Ordinal);
    }
}
