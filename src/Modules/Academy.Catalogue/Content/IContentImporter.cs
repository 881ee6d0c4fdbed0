namespace Academy.Catalogue.Content;

/// <summary>Takes a content folder into the database.</summary>
public interface IContentImporter
{
    /// <summary>
    /// Checks the folder and imports its tracks, courses and programmes. A course comes whole, in one transaction, or not at all;
    /// one whose files have not changed since the last import is left as it is. The organisations have to be there already.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it is no content folder.</exception>
    Task<ImportReport> ImportAsync(string folder, CancellationToken cancellation);
}
