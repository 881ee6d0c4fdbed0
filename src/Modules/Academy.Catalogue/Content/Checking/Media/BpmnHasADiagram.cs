using System.Xml.Linq;

namespace Academy.Catalogue.Content.Checking.Media;

/// <summary>A BPMN 2.0 file (ISO/IEC 19510) with diagram interchange: without it there is nothing to show.</summary>
internal sealed class BpmnHasADiagram : ICourseRule
{
    private static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";

    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var errors = new List<ContentError>();
        foreach (var file in course.Source.Files.Where(file => file.IsMedia && Path.GetExtension(file.Path) == ".bpmn"))
        {
            var name = $"{course.Source.Folder}/{file.Path}";
            if (XmlFile.Read(file, name, errors) is { Root: { } root })
                errors.AddRange(Faults(root).Select(fault => new ContentError(name, fault.At.Line(), fault.What, fault.Remedy)));
        }
        return errors;
    }

    private static IEnumerable<(XObject At, string What, string Remedy)> Faults(XElement root)
    {
        if (root.Name != Model + "definitions")
        {
            yield return (root, "BPMN 2.0 のファイルではありません", "BPMN エディターから BPMN 2.0 XML として書き出し直します");
            yield break;
        }
        if (!root.Descendants(Diagram + "BPMNShape").Any())
            yield return (root, "BPMN に図の配置(BPMNDiagram)がありません", "図を描いた BPMN エディターから、配置を含めて保存し直します");
        var ids = root.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToHashSet();
        foreach (var drawn in root.Descendants().Where(element => element.Name == Diagram + "BPMNShape" || element.Name == Diagram + "BPMNEdge"))
            if ((string?)drawn.Attribute("bpmnElement") is not { } id || !ids.Contains(id))
                yield return (drawn, $"図が指す要素「{(string?)drawn.Attribute("bpmnElement")}」がありません", "BPMN エディターで開き、余分な図形を消して保存し直します");
    }
}
