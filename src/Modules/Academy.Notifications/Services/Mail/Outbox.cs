using System.Text.Json;
using Academy.Data;
using Academy.Data.Notifications;

namespace Academy.Notifications.Services.Mail;

/// <summary>Puts mail down to be sent, in the transaction of its cause.</summary>
public sealed class Outbox(LetterWriter writer, WorkBoard work, TimeProvider clock)
{
    /// <param name="db">The context that saves the cause: in the scope of the organisation, with a transaction begun.</param>
    /// <param name="receiver">Whom it goes to.</param>
    /// <param name="letter">What it says.</param>
    /// <param name="requestedBy">Whose doing it is; null for the site's own.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidOperationException">No transaction is begun, or the scope is not an organisation's.</exception>
    public async Task<Guid> AddAsync(AcademyDb db, Receiver receiver, Letter letter, Guid? requestedBy, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId ?? throw new InvalidOperationException("A mail is written in an organisation's scope.");
        var (plain, html) = writer.Write(letter);
        var now = clock.GetUtcNow();
        var mail = new OutgoingMail
        {
            OrganisationId = organisation,
            Id = Guid.CreateVersion7(now),
            Kind = letter.Kind,
            RequestedBy = requestedBy,
            Address = receiver.Address,
            Name = OneLine(receiver.Name),
            Subject = OneLine(letter.Subject),
            Text = plain,
            Html = html,
            CreatedAt = now.UtcDateTime,
            ChangedAt = now.UtcDateTime,
        };
        return await AddAsync(db, mail, cancellation);
    }

    /// <summary>Puts a mail that has ended down once more: a mail of its own, with the receiver and the words of that one.</summary>
    /// <param name="db">The context that saves the cause: in the scope of the organisation, with a transaction begun.</param>
    /// <param name="last">The mail that has ended.</param>
    /// <param name="requestedBy">Whose doing it is.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>The id of the new one.</returns>
    /// <exception cref="InvalidOperationException">No transaction is begun.</exception>
    public Task<Guid> AgainAsync(AcademyDb db, OutgoingMail last, Guid requestedBy, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var mail = new OutgoingMail
        {
            OrganisationId = last.OrganisationId,
            Id = Guid.CreateVersion7(now),
            Kind = last.Kind,
            RequestedBy = requestedBy,
            Address = last.Address,
            Name = last.Name,
            Subject = last.Subject,
            Text = last.Text,
            Html = last.Html,
            CreatedAt = now.UtcDateTime,
            ChangedAt = now.UtcDateTime,
        };
        return AddAsync(db, mail, cancellation);
    }

    private async Task<Guid> AddAsync(AcademyDb db, OutgoingMail mail, CancellationToken cancellation)
    {
        db.Add(mail);
        await db.SaveChangesAsync(cancellation);
        await work.AddAsync(db, new NewWork(SendMail.Name, $"mail:{mail.Id}", JsonSerializer.Serialize(new QueuedMail(mail.Id))), cancellation);
        return mail.Id;
    }

    /// <summary>A line break would begin a header of its own.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split(text.Where(char.IsControl).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
