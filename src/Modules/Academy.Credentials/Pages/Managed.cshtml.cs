using System.Security.Cryptography;
using System.Text;
using Academy.Credentials.Localization;
using Academy.Credentials.Services;
using Academy.Credentials.Services.Register;
using Academy.Credentials.Services.Verification;
using Academy.Domain.Catalogue;
using Academy.Domain.Credentials;
using Academy.Domain.Organisations;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Credentials.Pages;

/// <summary>
/// <c>/hr/certificates/{id}</c>: a certificate with what became of it; it is corrected, issued anew and revoked here. Each look is noted in the audit trail.
/// </summary>
public sealed class ManagedModel(
    CertificateRegister register,
    RegisterAccess access,
    CertificateChanges changes,
    IStaffDirectory staff,
    ICurrentSession session,
    VerificationAddress addresses,
    IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What was just done: a deed.</summary>
    [BindProperty(Name = "done", SupportsGet = true)]
    public string? DoneText { get; set; }

    /// <summary>Whether the correction is to be done, as it was shown.</summary>
    [BindProperty]
    public bool Confirm { get; set; }

    /// <summary>A digest of the outcome that was shown: only this one is done.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public CorrectForm Correct { get; } = new();

    public ChangeForm Replace { get; } = new();

    public ChangeForm Revoke { get; } = new();

    public ShownCertificate Certificate { get; private set; } = null!;

    public StaffListing Holder { get; private set; } = null!;

    public IReadOnlyList<PastVersion> History { get; private set; } = [];

    public Uri Address => addresses.Of(Certificate.VerificationId);

    /// <summary>What the correction would print, for the reader to confirm; null before.</summary>
    public PrintedCertificate? After { get; private set; }

    /// <summary>The form that was sent; null when none was.</summary>
    public CertificateDeed? Sent { get; private set; }

    /// <summary>Somebody else made a version while the form was open.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Nobody changes their own.</summary>
    public bool IsSelf => Holder.Id == session.StaffMemberId;

    public CertificateDeed? Done => Enum.TryParse<CertificateDeed>(DoneText, ignoreCase: true, out var deed) ? deed : null;

    private IReadOnlyDictionary<Guid, string> Names { get; set; } = new Dictionary<Guid, string>();

    public bool Can(CertificateDeed deed) => !IsSelf && CertificateRules.After(Certificate.State, deed) is not null;

    /// <summary>Who made a version; null when a job did.</summary>
    public string? NameOf(PastVersion version) => version.ActorId is { } id ? Names.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Correct.Fill(Certificate.Printed);
        await ReadHistoryAsync(cancellation);
        await register.NoteViewAsync(Holder.Id, cancellation);
        return Page();
    }

    /// <summary>The first time shows what it would print. Sent from there, with nothing changed in between, it is done.</summary>
    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellation)
    {
        if (await BeginAsync(CertificateDeed.Correct, cancellation) is { } refusal)
            return refusal;
        var isWhole = await TryUpdateModelAsync(Correct, nameof(Correct));
        if (Correct.IsFromRegister)
            isWhole = IgnoreTyped();
        if (!isWhole || IsStale(Correct))
            return await AgainAsync(cancellation);
        var after = Correct.IsFromRegister
            ? await changes.AnewAsync(session.OrganisationId, Certificate, cancellation)
            : Certificate.Printed.Naming(Correct.Name);
        if (Confirm && Seen == SeenOf(after) && after != Certificate.Printed)
            return await DoAsync(new(CertificateDeed.Correct, after, Correct.Reason!.Trim()), cancellation);
        After = after;
        await ReadHistoryAsync(cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostReplaceAsync(CancellationToken cancellation) => ChangeAsync(CertificateDeed.Replace, Replace, nameof(Replace), cancellation);

    public Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellation) => ChangeAsync(CertificateDeed.Revoke, Revoke, nameof(Revoke), cancellation);

    /// <summary>Tells that this outcome of this version is what was confirmed.</summary>
    public string SeenOf(PrintedCertificate after) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Certificate.Version}:{CatalogueJson.Write(after)}")));

    private async Task<IActionResult> ChangeAsync(CertificateDeed deed, ChangeForm form, string name, CancellationToken cancellation)
    {
        if (await BeginAsync(deed, cancellation) is { } refusal)
            return refusal;
        if (!await TryUpdateModelAsync((object)form, form.GetType(), name) || IsStale(form))
            return await AgainAsync(cancellation);
        return await DoAsync(new(deed, Certificate.Printed, form.Reason!.Trim()), cancellation);
    }

    private async Task<IActionResult> DoAsync(CertificateChange change, CancellationToken cancellation)
    {
        if (await changes.TryAsync(session.OrganisationId, session.StaffMemberId, Certificate, change, cancellation))
            return LocalRedirect($"/hr/certificates/{Id}?done={change.Deed.ToString().ToLowerInvariant()}");
        IsOvertaken = true;
        (Certificate, Holder) = (await register.FindAsync(Id, cancellation))!.Value;
        return await AgainAsync(cancellation);
    }

    /// <summary>Whether the form was filled in before another version: then it is shown again beside that one, and may be sent once more.</summary>
    private bool IsStale(ChangeForm form) => IsOvertaken = form.Version != Certificate.Version;

    /// <summary>Of a correction from the register only the reason is typed.</summary>
    private bool IgnoreTyped()
    {
        foreach (var field in (string[])[nameof(CorrectForm.Family), nameof(CorrectForm.Given), nameof(CorrectForm.FamilyReading), nameof(CorrectForm.GivenReading)])
            ModelState.Remove($"{nameof(Correct)}.{field}");
        Correct.Fill(Certificate.Printed);
        return ModelState.IsValid;
    }

    /// <summary>The form as it was typed, on the version that there is now.</summary>
    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        if (IsOvertaken)
            ModelState.AddModelError("", text["ほかの担当者が先にこの証書を変更しました。今の内容を確認してから、もう一度操作してください。"]);
        await ReadHistoryAsync(cancellation);
        Response.StatusCode = IsOvertaken ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IActionResult?> BeginAsync(CertificateDeed deed, CancellationToken cancellation)
    {
        Sent = deed;
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Correct.Fill(Certificate.Printed);
        return IsSelf ? Forbid() : null;
    }

    private async Task ReadHistoryAsync(CancellationToken cancellation)
    {
        History = await register.HistoryAsync(Id, cancellation);
        Names = await staff.NamesAsync(session.OrganisationId, [.. History.Select(version => version.ActorId).OfType<Guid>().Distinct()], cancellation);
    }

    /// <summary>Who may manage nobody's is told so; a certificate that is not theirs answers like one that is not there.</summary>
    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (await register.FindAsync(Id, cancellation) is not { } found)
            return NotFound();
        (Certificate, Holder) = found;
        return null;
    }
}
