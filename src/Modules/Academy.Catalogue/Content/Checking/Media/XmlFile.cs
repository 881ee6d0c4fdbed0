using System.Xml;
using System.Xml.Linq;
using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading;

namespace Academy.Catalogue.Content.Checking.Media;

/// <summary>Reads an XML file of a course: no document type, no entity, nothing from outside.</summary>
internal static class XmlFile
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = TextFile.Longest,
    };

    /// <returns>The document, or null when a fault was added.</returns>
    public static XDocument? Read(CourseFile file, string name, ICollection<ContentError> errors)
    {
        try
        {
            using var reader = XmlReader.Create(file.Location, Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException fault)
        {
            errors.Add(new ContentError(name, Math.Max(1, fault.LineNumber), "XML として読めません(DOCTYPE があるか、タグが閉じていません)", "作図ソフトから書き出し直し、DOCTYPE の行があれば消します"));
            return null;
        }
    }

    public static int Line(this XObject at) => at is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 1;
}
