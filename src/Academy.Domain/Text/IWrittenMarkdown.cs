namespace Academy.Domain.Text;

/// <summary>Markdown that people write on the site for each other, as HTML that is safe to show.</summary>
public interface IWrittenMarkdown
{
    /// <summary>
    /// HTML without anything that runs, fetches or has an id: raw HTML is text, a picture is its words, a link leads to http or https alone. What nobody could read as
    /// Markdown, since it is nested too deeply, comes as it was typed.
    /// </summary>
    /// <param name="text">Of whichever length its writer was allowed.</param>
    /// <param name="above">The level of the heading that it stands under on its page: its own begin one deeper and never leave one out.</param>
    string ToHtml(string text, int above);
}
