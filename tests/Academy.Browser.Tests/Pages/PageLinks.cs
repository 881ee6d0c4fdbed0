namespace Academy.Browser.Tests.Pages;

/// <summary>The addresses of this site that a page and its style sheets name.</summary>
internal static class PageLinks
{
    private const string Read = """
        () => {
            const ofSheet = sheet => [...sheet.cssRules].flatMap(rule =>
                rule.styleSheet ? ofSheet(rule.styleSheet)
                : rule.cssRules?.length ? ofSheet(rule)
                : [...rule.cssText.matchAll(/url\("([^"]+)"\)/g)].map(match => new URL(match[1], rule.parentStyleSheet.href ?? location.href).href));
            const ofPage = [...document.querySelectorAll('[src], [href]')].map(e => new URL(e.getAttribute('src') ?? e.getAttribute('href'), location.href).href);
            return [...new Set([...ofPage, ...[...document.styleSheets].flatMap(ofSheet)])].filter(address => address.startsWith(location.origin));
        }
        """;

    public static Task<string[]> OfAsync(IPage page) => page.EvaluateAsync<string[]>(Read);
}
