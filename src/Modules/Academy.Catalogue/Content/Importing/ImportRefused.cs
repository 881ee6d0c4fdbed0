namespace Academy.Catalogue.Content.Importing;

/// <summary>Why something without a fault of its own cannot be imported into this database.</summary>
internal sealed class ImportRefused(ContentError error) : Exception(error.ToString())
{
    public ContentError Error { get; } = error;
}
