using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Sessions;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>What the pages have in common on which is written what holds for a programme or a term as a whole.</summary>
public abstract class TermsPageModel(CohortAccess access, ICourseDirectory courses, ICurrentSession session, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    public TermsForm Form { get; } = new();

    /// <summary>In their order.</summary>
    public abstract IReadOnlyList<SessionDetails> Sessions { get; }

    /// <summary>The courses before the sessions.</summary>
    public IReadOnlyList<Guid> Courses => [.. Sessions.SelectMany(session => session.Courses).Distinct()];

    /// <summary>What the host calls them; one that it does not offer is left out.</summary>
    public IReadOnlyDictionary<Guid, LocalText> Titles { get; private set; } = new Dictionary<Guid, LocalText>();

    protected async Task PrepareAsync(CancellationToken cancellation) =>
        Titles = (await courses.ListAsync(session.OrganisationId, cancellation)).ToDictionary(course => course.CourseId, course => course.Title);

    /// <summary>Shows what holds to be written on.</summary>
    protected void Fill(LocalText name, string summary, TermTerms terms)
    {
        (Form.Name, Form.NameEnglish, Form.Summary) = (name.Ja, name.En, summary);
        TermsFields.Fill(Form, terms);
    }

    /// <summary>Takes in what was sent.</summary>
    /// <param name="was">What held before.</param>
    /// <returns>Null when something is wrong, which is told at its field.</returns>
    protected async Task<(LocalText Name, string Summary, TermTerms Terms)?> ReadAsync(TermTerms was)
    {
        await TryUpdateModelAsync(Form, nameof(Form));
        var fields = Fields(nameof(Form));
        var (summary, terms) = (fields.Lines(Form.Summary, nameof(Form.Summary)), TermsFields.Read(Form, was, Sessions.Count, Courses, fields, T));
        return ModelState.IsValid ? (new LocalText(FieldReader.Line(Form.Name)!, FieldReader.Line(Form.NameEnglish)), summary!, terms) : null;
    }
}
