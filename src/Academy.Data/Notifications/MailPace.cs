using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Notifications;

/// <summary>The one row that keeps all processes together to the mails a minute which the server takes.</summary>
public sealed class MailPace
{
    /// <summary>Of the row.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;

    /// <summary>Until when the mails sent so far would take at an even pace: milliseconds since 1970.</summary>
    public long PaidUntil { get; init; }
}

internal sealed class MailPaceTable : IEntityTypeConfiguration<MailPace>
{
    public void Configure(EntityTypeBuilder<MailPace> table) => table.Property(row => row.Id).ValueGeneratedNever();
}
