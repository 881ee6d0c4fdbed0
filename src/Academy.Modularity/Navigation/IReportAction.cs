namespace Academy.Modularity.Navigation;

/// <summary>Something that a module adds to the page of HR's figures for those who may do it, as importing what the figures lack.</summary>
public interface IReportAction
{
    /// <summary>The link, or null when the reader may not.</summary>
    Task<ReportAction?> OfferAsync();
}

/// <summary>A link beside the figures, its text in the reader's language.</summary>
public sealed record ReportAction(string Text, string Href);
