namespace Academy.Browser.Tests.Guards;

/// <summary>What every document has, whatever stands on it.</summary>
internal sealed class DocumentCheck
{
    /// <summary>Elements that stick out are named: the width alone would not tell where to look.</summary>
    private const string Read = """
        () => {
            const root = document.documentElement;
            const overflows = root.scrollWidth > root.clientWidth;
            const sticksOut = e => e.getBoundingClientRect().right > root.clientWidth + 0.5;
            const outermost = [...document.body.querySelectorAll('*')].filter(e => sticksOut(e) && !sticksOut(e.parentElement));
            return {
                lang: root.lang,
                titles: [...document.querySelectorAll('head title')].map(e => e.textContent.trim()),
                headings: document.querySelectorAll('h1').length,
                wider: overflows ? outermost.map(e => e.outerHTML.slice(0, 120)).concat(`${root.scrollWidth} px in ${root.clientWidth} px`) : [],
            };
        }
        """;

    public static Task<DocumentCheck> OfAsync(IPage page) => page.EvaluateAsync<DocumentCheck>(Read);

    public string Lang { get; set; } = "";

    public string[] Titles { get; set; } = [];

    public int Headings { get; set; }

    public string[] Wider { get; set; } = [];

    public string Title => Titles.FirstOrDefault() ?? "";

    public IEnumerable<string> Faults(string language)
    {
        if (Lang != language)
            yield return $"lang is \"{Lang}\" instead of \"{language}\"";
        if (Titles is not [{ Length: > 0 }])
            yield return $"title: {string.Join(", ", Titles)}";
        if (Headings != 1)
            yield return $"{Headings} h1";
        foreach (var wide in Wider)
            yield return $"horizontal overflow: {wide}";
    }
}
