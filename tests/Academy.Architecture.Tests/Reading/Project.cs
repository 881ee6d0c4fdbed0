using System.Xml.Linq;

namespace Academy.Architecture.Tests.Reading;

/// <summary>A project file: its name, its folder and the projects that it references.</summary>
internal sealed record Project(string Name, string Folder, IReadOnlyList<string> References)
{
    public static Project Of(SourceFile file) => new(
        Path.GetFileNameWithoutExtension(file.Path),
        Path.GetDirectoryName(file.Path)!.Replace('\\', '/'),
        [.. XDocument.Parse(file.Text).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))]);

    /// <summary>The projects of the product, tests aside.</summary>
    public static IEnumerable<Project> OfProduct() => Repository.Product(".csproj").Select(Of);
}
