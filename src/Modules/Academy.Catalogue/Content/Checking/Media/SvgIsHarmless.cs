using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Academy.Catalogue.Content.Checking.Media;

/// <summary>A picture draws: it runs no script, holds no HTML and loads nothing (it may be opened by itself, beside the site's own policy).</summary>
internal sealed partial class SvgIsHarmless : ICourseRule
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Forbidden = ["script", "foreignobject", "handler", "iframe", "embed", "object"];

    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var errors = new List<ContentError>();
        foreach (var file in course.Source.Files.Where(file => file.IsMedia && Path.GetExtension(file.Path) == ".svg"))
        {
            var name = $"{course.Source.Folder}/{file.Path}";
            if (XmlFile.Read(file, name, errors) is { Root: { } root } document)
                errors.AddRange(Faults(document, root).Select(fault => new ContentError(name, fault.At.Line(), fault.What, fault.Remedy)));
        }
        return errors;
    }

    private static IEnumerable<(XObject At, string What, string Remedy)> Faults(XDocument document, XElement root)
    {
        if (root.Name != Svg + "svg")
            yield return (root, "SVG の根が <svg xmlns=\"http://www.w3.org/2000/svg\"> ではありません", "作図ソフトから SVG として書き出し直します");
        foreach (var instruction in document.Nodes().OfType<XProcessingInstruction>())
            yield return (instruction, $"SVG に処理命令 <?{instruction.Target}?> があります", "その行を消します");
        foreach (var element in root.DescendantsAndSelf())
        {
            if (Forbidden.Contains(element.Name.LocalName.ToLowerInvariant()))
                yield return (element, $"SVG に <{element.Name.LocalName}> があります", "その要素を消し、図形と文字だけにします");
            if (element.Name.LocalName == "style" && LoadsSomething(element.Value))
                yield return (element, "SVG の <style> が外のファイルを読み込みます", "@import と url(…) を消します");
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                if (Fault(element, attribute) is { } fault)
                    yield return (attribute, fault.What, fault.Remedy);
        }
    }

    private static (string What, string Remedy)? Fault(XElement element, XAttribute attribute)
    {
        var name = attribute.Name.LocalName.ToLowerInvariant();
        if (name.StartsWith("on", StringComparison.Ordinal))
            return ($"SVG の <{element.Name.LocalName}> に {attribute.Name.LocalName} があります", "on で始まる属性を消します");
        if (name is "href" or "src" && !attribute.Value.StartsWith('#') || name == "base")
            return ($"SVG が「{Shortened(attribute.Value)}」を参照しています", "図の中の id(#…)だけを参照し、画像は図形に描き直すか別の図にします");
        if (name == "attributename" && attribute.Value.Contains("href", StringComparison.OrdinalIgnoreCase))
            return ("SVG のアニメーションがリンク先を変えます", "その要素を消します");
        return LoadsSomething(attribute.Value) ? ($"SVG の {attribute.Name.LocalName} が外のファイルを読み込みます", "url(#…) の形だけにします") : null;
    }

    private static bool LoadsSomething(string css) => css.Contains("@import", StringComparison.OrdinalIgnoreCase) || OutsideUrl().IsMatch(css);

    private static string Shortened(string value) => value.Length <= 60 ? value : value[..60] + "…";

    [GeneratedRegex("""url\(\s*["']?\s*[^#"'\s)]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutsideUrl();
}
