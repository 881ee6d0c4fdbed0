using System.Text.Json;

namespace Academy.Data;

/// <summary>Has notices go out by mail too, in the words that they have on the site: for what people must not miss.</summary>
public static class NoticeMail
{
    public const string Kind = "notifications.mail-notices";

    /// <param name="organisationId">Whose staff was told.</param>
    /// <param name="dedupeKey">Of the notices, which are written in the same transaction.</param>
    public static NewWork Of(Guid organisationId, string dedupeKey) =>
        new(Kind, $"notice-mail:{organisationId:N}:{dedupeKey}", JsonSerializer.Serialize(new MailedNotices(dedupeKey)));
}

/// <summary>The payload of the work.</summary>
public sealed record MailedNotices(string DedupeKey);
