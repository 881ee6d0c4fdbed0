namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>The ways between the pages of a session.</summary>
/// <param name="TermAddress">Of the term that it is of.</param>
/// <param name="Number">Of the session.</param>
/// <param name="Current">The end of the address of the page that is shown; empty for the session itself.</param>
public sealed record SessionTabs(string TermAddress, int Number, string Current);
