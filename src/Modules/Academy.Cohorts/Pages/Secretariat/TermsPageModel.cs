using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>What the pages have in common on which is written what holds for a programme or a term as a whole.</summary>
public abstract class TermsPageModel(CohortAccess access, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    public TermsForm Form { get; } = new();

    /// <summary>In their order.</summary>
    public abstract IReadOnlyList<SessionDetails> Sessions { get; }

    /// <summary>How many courses there are before the sessions.</summary>
    public int Courses => Sessions.SelectMany(session => session.Courses).Distinct().Count();

    /// <summary>Shows what holds to be written on.</summary>
    protected void Fill(LocalText name, string summary, TermTerms terms)
    {
        (Form.Name, Form.NameEnglish, Form.Summary) = (name.Ja, name.En, summary);
        TermsFields.Fill(Form, terms);
    }

    /// <summary>Takes in what was sent.</summary>
    /// <returns>Null when something is wrong, which is told at its field.</returns>
    protected async Task<(LocalText Name, string Summary, TermTerms Terms)?> ReadAsync()
    {
        await TryUpdateModelAsync(Form, nameof(Form));
        var fields = Fields(nameof(Form));
        var (summary, terms) = (fields.Lines(Form.Summary, nameof(Form.Summary)), TermsFields.Read(Form, Sessions.Count, Courses, fields, T));
        return ModelState.IsValid ? (new LocalText(FieldReader.Line(Form.Name)!, FieldReader.Line(Form.NameEnglish)), summary!, terms) : null;
    }
}
