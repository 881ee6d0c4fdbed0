using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Notifications.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Notifications.Pages;

/// <summary>
/// <c>/notices</c>: what the reader was told, newest first. Opening one marks it as read and leads on; because a GET must change nothing (a browser
/// may fetch links before they are pressed), each notice is a form whose button posts.
/// </summary>
public sealed class NoticesModel(Inbox inbox, INoticeTexts texts) : PageModel
{
    private const int PageSize = 20;

    /// <summary>Notices older than this one; the newest when it is left out.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<ShownNotice> Notices { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public Guid? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = await inbox.PageAsync(Before, PageSize + 1, cancellation);
        Notices =
        [
            .. rows.Take(PageSize).Select(row =>
                new ShownNotice(row.Id, texts.Of(row.Kind, row.Payload), TokyoTime.DateOf(row.CreatedAt), row.ReadAt is not null)),
        ];
        Next = rows.Count > PageSize ? Notices[^1].Id : null;
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellation)
    {
        if (await inbox.FindAsync(id, cancellation) is not { } notice)
            return NotFound();
        await inbox.ReadAsync(id, cancellation);
        return LocalRedirect(texts.Of(notice.Kind, notice.Payload).Href);
    }

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancellation)
    {
        await inbox.ReadAllAsync(cancellation);
        return LocalRedirect("/notices");
    }
}

/// <param name="Day">On which it was written, in Tokyo.</param>
public sealed record ShownNotice(Guid Id, NoticeText Text, DateOnly Day, bool IsRead);
