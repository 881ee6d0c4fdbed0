namespace Academy.Catalogue.Content.Reading;

/// <summary>Collects the faults of one file.</summary>
internal sealed class FileErrors(string file, ICollection<ContentError> all)
{
    public string File => file;

    public void Add(int line, string what, string remedy) => all.Add(new ContentError(file, line, what, remedy));
}
