using Academy.Data.HotPages;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Player;
using Academy.Learning.Services.Quizzes;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;

namespace Academy.Learning.Pages;

/// <summary>
/// <c>/learn/{slug}/quiz/{quiz}/{number}</c>: an open attempt. All its questions are in the page, and the script shows them one by
/// one and stores each answer as it is given, so that an attempt goes on without a connection; without script it is one long form.
/// </summary>
public sealed class AttemptModel(
    Standings standings, Attempts attempts, ReleaseShelf shelf, IssueTokens tokens, QuizTexts texts, ICurrentSession session, TimeProvider clock)
    : QuizPageModel(standings, session)
{
    /// <summary>Sent by the script: everything is stored already, and the fields are not part of the form.</summary>
    public const string StoredField = "stored";

    private readonly Dictionary<string, StringValues> _fields = [];

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public AttemptState Attempt { get; private set; } = null!;

    /// <summary>In the order of the attempt, their choices too.</summary>
    public IReadOnlyList<QuizQuestion> Questions { get; private set; } = [];

    /// <summary>What is wrong with what was typed, by question.</summary>
    public IReadOnlyDictionary<Guid, string> Problems { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Whether what stands on the page was stored by a button of the page.</summary>
    public bool IsSaved { get; private set; }

    public string Href => $"{Quiz.Href}/{Number}";

    public string IssueToken => tokens.Seal(Quiz.Learner.EnrolmentId, clock.GetUtcNow().UtcDateTime);

    /// <summary>Seconds until the deadline, for a clock of the page that does not trust the browser's; null when there is none.</summary>
    public long? SecondsLeft => Attempt.DeadlineAt is { } deadline ? (long)(deadline - clock.GetUtcNow().UtcDateTime).TotalSeconds : null;

    public Answer StoredTo(QuizQuestion question) => Attempt.Answers.GetValueOrDefault(question.Id) ?? Answer.None;

    public bool IsAnswered(QuizQuestion question) => Attempt.Answers.ContainsKey(question.Id);

    /// <summary>What a field shows: as last typed, else as stored.</summary>
    public StringValues ValueOf(string field) => _fields.GetValueOrDefault(field);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await OpenAsync(cancellation) ?? Page();

    /// <summary>Stores what is on the page, without script.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        if (await OpenAsync(cancellation) is { } elsewhere)
            return elsewhere;
        if (Read() is not { } answers)
            return BadRequest();
        await attempts.SaveAsync(OrganisationId, Quiz, Attempt, answers, cancellation);
        if (await OpenAsync(cancellation) is { } ended)
            return ended;
        IsSaved = Problems.Count == 0;
        return Again();
    }

    /// <summary>Marks the attempt, after storing what stands on the page of a browser without script.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await OpenAsync(cancellation) is { } elsewhere)
            return elsewhere;
        if (Request.Form.ContainsKey(StoredField))
            return await HandInAsync(Attempts.NothingMore, cancellation);
        if (Read() is not { } answers)
            return BadRequest();
        if (Problems.Count > 0)
        {
            await attempts.SaveAsync(OrganisationId, Quiz, Attempt, answers, cancellation);
            return await OpenAsync(cancellation) ?? Again();
        }
        return await HandInAsync(answers, cancellation);
    }

    private async Task<LocalRedirectResult> HandInAsync(IReadOnlyDictionary<Guid, Answer> changed, CancellationToken cancellation)
    {
        await attempts.HandInAsync(OrganisationId, Quiz.Learner.EnrolmentId, Quiz.Item.Id, Attempt, changed, cancellation);
        return LocalRedirect($"{Href}/result");
    }

    /// <summary>What to answer in place of the page; null while the attempt is open.</summary>
    private async Task<IActionResult?> OpenAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is { } elsewhere)
            return elsewhere;
        if (Quiz.Find(Number) is not { } attempt)
            return NotFound();
        if (attempt.SubmittedAt is not null || !attempt.IsInForce)
            return LocalRedirect($"{Href}/result");
        Attempt = attempt;
        Questions = await AttemptQuestions.OfAsync(shelf, OrganisationId, Quiz, attempt, cancellation);
        foreach (var (field, value) in Questions.SelectMany(question => AnswerForm.Fill(question, StoredTo(question))))
            _fields.TryAdd(field, value);
        return null;
    }

    /// <summary>The changed answers that can be stored, with <see cref="Problems"/> for the others; null when no page of ours sent this.</summary>
    private Dictionary<Guid, Answer>? Read()
    {
        var answers = new Dictionary<Guid, Answer>();
        var problems = new Dictionary<Guid, string>();
        foreach (var question in Questions)
        {
            var answer = AnswerForm.Read(question, Posted);
            if (AnswerForm.IsUnfinished(question, Posted))
                problems[question.Id] = texts.Unfinished;
            else if (AnswerShape.RefusalOf(question.Type, question.Body, answer) is not { } refusal && answer.Text is not { Length: > Answer.LongestText })
            {
                if (AnswerForm.IsChanged(question, answer, Posted))
                    answers[question.Id] = answer;
            }
            else if (question.Type == QuestionTypes.Numeric)
                problems[question.Id] = texts.NotANumber;
            else
                return null;
        }
        // What a box that is no longer ticked had is not sent: nothing of what was stored stays.
        _fields.Clear();
        foreach (var (field, value) in Request.Form)
            _fields[field] = value;
        Problems = problems;
        return answers;
    }

    private StringValues Posted(string field) => Request.Form[field];

    private PageResult Again()
    {
        if (Problems.Count > 0)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
