using Academy.Data.Learning;

namespace Academy.Learning.Pages;

/// <summary>Where a recognised completion comes from.</summary>
/// <param name="MaySeeImport">Whether the reader may open the import, which has everybody's rows.</param>
public sealed record RecognisedCompletion(CompletionImportRow Row, bool MaySeeImport);
