using Academy.Data.HotPages;
using Academy.Domain.Credentials;
using Academy.Domain.Learning;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Learning.Services;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/record</c>: what the reader has completed, when and in which office, and what is open: what a later release asks again is in both.</summary>
public sealed class RecordModel(RecordPage page, IStaffDirectory staff, ICertificates certificates, ICurrentSession session, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    /// <summary>A fiscal year by the western year in which it begins; all years when it is left out or is none.</summary>
    [BindProperty(Name = "year", SupportsGet = true)]
    public string? YearText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>The page of what is open.</summary>
    [BindProperty(Name = "open", SupportsGet = true)]
    public string? OpenText { get; set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    /// <summary>The years in which something was completed, newest first.</summary>
    public IReadOnlyList<FiscalYear> Years { get; private set; } = [];

    /// <summary>The year that is shown; null for all.</summary>
    public FiscalYear? Year { get; private set; }

    public ListPage<RecordRow> Completed { get; private set; } = null!;

    public ListPage<RecordRow> Open { get; private set; } = null!;

    private IReadOnlyDictionary<DateOnly, OfficeOfDay> Offices { get; set; } = new Dictionary<DateOnly, OfficeOfDay>();

    private IReadOnlyDictionary<Guid, Guid> Certificates { get; set; } = new Dictionary<Guid, Guid>();

    private ILookup<Guid, string> Earned { get; set; } = null!;

    /// <summary>The best result that was earned, in percent, where a correction made another one the best; else null.</summary>
    public int? EarnedOf(RecordRow row) => RecordTexts.BestEarned(Earned[row.EnrolmentId]) is { } best && best != row.BestScore ? best : null;

    /// <summary>Null while there is none.</summary>
    public Guid? CertificateOf(RecordRow row) => Certificates.TryGetValue(row.EnrolmentId, out var id) ? id : null;

    /// <summary>The office of that day; null when there was no posting.</summary>
    public OfficeOfDay? OfficeOn(DateOnly day) => Offices.GetValueOrDefault(day);

    public bool IsPaused(RecordRow row) => row.IsOpen && row.IsPausedOn(Today);

    public bool IsOverdue(RecordRow row) => row.Status != LearningStatus.Exempt && !row.IsPausedOn(Today) && row.DueNext < Today;

    public string Address(int completed, int open) =>
        $"/record?{(Year is { } year ? $"year={year.Year}&" : "")}page={completed}&open={open}";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (var rows, Earned) = await page.ReadWithEarnedAsync(session.OrganisationId, session.StaffMemberId, cancellation);
        var completed = rows.Where(row => row is { Status: LearningStatus.Completed, CompletedOn: not null }).ToList();
        Years = [.. completed.Select(row => FiscalYear.Of(row.CompletedOn!.Value)).Distinct().OrderByDescending(year => year.Year)];
        Year = Years.Where(year => YearText == $"{year.Year}").Cast<FiscalYear?>().FirstOrDefault();
        Completed = ListPage.Of([.. completed.Where(row => Year?.Contains(row.CompletedOn!.Value) != false)], PageText, PageSize);
        Open = ListPage.Of([.. rows.Where(row => row.Status != LearningStatus.Completed || row.IsAskedAgain)], OpenText, PageSize);
        Certificates = await certificates.OfAsync(session.OrganisationId, session.StaffMemberId, cancellation);
        Offices = await staff.MainOfficesAsync(
            session.OrganisationId, session.StaffMemberId, [.. Completed.Rows.Select(row => row.CompletedOn!.Value)], cancellation);
    }
}
