using System.Globalization;
using Academy.Accounts.Localization;
using Academy.Data;
using Academy.Data.Auditing;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Academy.Accounts.Pages;

/// <summary><c>/admin/audit</c>: the audit trail of the organisation, newest first.</summary>
public sealed class AuditModel(
    AcademyDb db, IStaffDirectory staff, ICurrentRights rights, ICurrentSession session, IStringLocalizer<Text> text) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Entries older than this one; the newest when it is left out.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>The first day to show, in Tokyo; from the beginning when it is left out.</summary>
    [BindProperty(Name = "from", SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The last day to show.</summary>
    [BindProperty(Name = "until", SupportsGet = true)]
    public string? Until { get; set; }

    public bool IsNarrowed => !string.IsNullOrEmpty(From) || !string.IsNullOrEmpty(Until);

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    private IReadOnlyDictionary<Guid, string> Names { get; set; } = new Dictionary<Guid, string>();

    public string? NameOf(Guid? member) => member is { } id ? Names.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAsync(Permissions.ViewAuditTrail, new OrganisationResource(session.OrganisationId)))
            return Forbid();
        var (begins, ends) = (Read(From, nameof(From)), Read(Until, nameof(Until)));
        if (begins > ends)
            ModelState.AddModelError("until", text["終了日には、開始日以降の日付を入力してください。"]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await ReadAsync(begins, ends, cancellation);
        return Page();
    }

    /// <summary>The same period, from an older entry on.</summary>
    public string Address(long before)
    {
        var query = new QueryBuilder { { "before", $"{before}" } };
        foreach (var (name, day) in new[] { ("from", From), ("until", Until) })
            if (!string.IsNullOrEmpty(day))
                query.Add(name, day);
        return "/admin/audit" + query;
    }

    private async Task ReadAsync(DateOnly? begins, DateOnly? ends, CancellationToken cancellation)
    {
        var older = Before ?? long.MaxValue;
        var found = db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.OrganisationId == session.OrganisationId && entry.Sequence < older);
        if (begins is { } first && TokyoTime.StartOf(first) is var start)
            found = found.Where(entry => entry.At >= start);
        if (ends is { } last && TokyoTime.StartOf(last.AddDays(1)) is var end)
            found = found.Where(entry => entry.At < end);
        var entries = await found.OrderByDescending(entry => entry.Sequence).Take(PageSize + 1).ToListAsync(cancellation);
        Entries = [.. entries.Take(PageSize)];
        Next = entries.Count > PageSize ? Entries[^1].Sequence : null;
        Names = await staff.NamesAsync(
            session.OrganisationId,
            [.. Entries.SelectMany(entry => new[] { entry.ActorId, entry.SubjectId }).OfType<Guid>().Distinct()],
            cancellation);
    }

    /// <summary>The last day that there is has no day after it: it is none that anybody means.</summary>
    private DateOnly? Read(string? typed, string field)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day > DateOnly.MinValue && day < DateOnly.MaxValue)
            return day;
        ModelState.AddModelError(field.ToLowerInvariant(), text["日付を読み取れませんでした。年・月・日をすべて入力してください。"]);
        return null;
    }

    private sealed record OrganisationResource(Guid OrganisationId) : IScopedResource;
}
