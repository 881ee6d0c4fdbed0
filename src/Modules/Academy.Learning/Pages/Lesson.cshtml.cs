using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services.Log;
using Academy.Learning.Services.Player;
using Academy.Modularity.Sessions;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/learn/{slug}/{lesson}</c>: the player. Quizzes stand in the same outline and have pages of their own, to which their addresses here lead.</summary>
public sealed class LessonModel(
    Standings standings, ReleaseShelf shelf, LockTexts locks, IssueTokens tokens, ICurrentSession session, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Lesson { get; set; } = "";

    public CourseStanding Course { get; private set; } = null!;

    public LearnerStanding Learner { get; private set; } = null!;

    public OutlineItem Item { get; private set; } = null!;

    /// <summary>Null while the lesson is locked.</summary>
    public LessonText? Text { get; private set; }

    /// <summary>Null when the lesson is open.</summary>
    public ItemLock? Lock { get; private set; }

    /// <summary>Numbers of the module and of the item in it, from 1.</summary>
    public (int Module, int Item) Place { get; private set; }

    public OutlineModule Module => Learner.Outline.Modules[Place.Module - 1];

    public string IssueToken => tokens.Seal(Learner.EnrolmentId, clock.GetUtcNow().UtcDateTime);

    public Guid StaffMemberId => session.StaffMemberId;

    /// <summary>The language to be marked on the lesson's text; null when the page is in it.</summary>
    public string? TextLanguage => Shown.Language(new LocalText(Item.Title.Ja, null));

    /// <summary>Of the confirmation that this page may send: a second press of the button is the same event.</summary>
    public Guid ConfirmId { get; private set; }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    public CompletionRule Rule => Learner.Release.Requirements.Find(Item.Id)!.Rule;

    public bool IsDone => Learner.IsDone(Item);

    public OutlineItem? Next => Learner.After(Item);

    public string NextHref => Next is { } next ? PlayerAddress.Of(Course.Slug, next) : $"/courses/{Course.Slug}";

    /// <summary>The parts of the lesson's videos that were played, by name, as the player's script reads them.</summary>
    public string Played => CatalogueJson.Write(Learner.State.Find(Item.Id)!.Videos
        .ToDictionary(video => video.Name, video => video.Parts.Select(part => new[] { part.From, part.To })));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } elsewhere)
            return elsewhere;
        Lock = locks.Of(Course, Learner, Item);
        if (Lock is null)
            Text = await shelf.LessonAsync(session.OrganisationId, Learner.Release.Published.Id, Item.Id, cancellation);
        ConfirmId = NewId();
        return Page();
    }

    /// <summary>The button at the end, for browsers without script.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(
        Guid id, string issued, [FromServices] LearnerLog log, CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } elsewhere)
            return elsewhere;
        if (id == Guid.Empty || !ModelState.IsValid)
            return BadRequest();
        if (locks.Of(Course, Learner, Item) is not null)
            return LocalRedirect($"/learn/{Course.Slug}/{Item.Slug}");
        await log.AppendAsync(new(session.OrganisationId, Learner.EnrolmentId, id, Item.Id, new LessonConfirmed(), issued), cancellation);
        return LocalRedirect(NextHref);
    }

    /// <summary>What to answer in place of the page; null when there is one.</summary>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancellation)
    {
        if (await standings.ReadAsync(session.OrganisationId, session.StaffMemberId, Slug, cancellation) is not { } course)
            return NotFound();
        if (course.Learner is not { } learner)
            return LocalRedirect($"/courses/{course.Slug}");
        if (learner.Find(Lesson) is not { } item)
            return NotFound();
        if (item.Kind == OutlineItemKind.Quiz)
            return LocalRedirect(PlayerAddress.Of(course.Slug, item));
        (Course, Learner, Item) = (course, learner, item);
        var (number, module) = learner.Outline.Modules.Index().First(pair => pair.Item.Items.Contains(item));
        Place = (number + 1, module.Items.TakeWhile(other => other.Id != item.Id).Count() + 1);
        return null;
    }
}
