using System.Xml.Linq;

namespace Academy.Architecture.Tests.Reading;

/// <summary>The entries of a .resx file.</summary>
internal static class Resources
{
    public static IReadOnlyDictionary<string, string> Entries(string resx) => XDocument.Parse(resx).Root!
        .Elements("data")
        .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")?.Value ?? "");
}
