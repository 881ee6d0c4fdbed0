using Academy.Domain.Learning;

namespace Academy.Catalogue.Content;

/// <summary>Takes a content folder into the database.</summary>
public interface IContentImporter
{
    /// <summary>
    /// Checks the folder and imports its tracks, courses and programmes. A course comes whole, in one transaction, or not at all;
    /// one whose files have not changed since the last import is left as it is. The organisations have to be there already.
    /// At the end, what follows the courses' current releases goes over to them: also what a run before left behind.
    /// </summary>
    /// <param name="folder">A content folder.</param>
    /// <param name="progress">Told, step by step, who went over to a new release.</param>
    /// <param name="cancellation">Ends it between two courses, or two steps.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it is no content folder.</exception>
    Task<ImportReport> ImportAsync(string folder, IProgress<ReleaseFollowed> progress, CancellationToken cancellation);
}
