namespace Academy.Browser.Tests.Guards;

/// <summary>What every document has, whatever stands on it.</summary>
internal sealed class DocumentCheck
{
    private const string Read = """
        () => ({
            lang: document.documentElement.lang,
            titles: [...document.querySelectorAll('head title')].map(e => e.textContent.trim()),
            headings: document.querySelectorAll('h1').length,
            here: document.querySelectorAll('.gnav [aria-current]').length,
        })
        """;

    /// <summary>Elements that stick out are named: the width alone would not tell where to look.</summary>
    private const string Overflows = """
        () => {
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return [];
            const sticksOut = e => e.getBoundingClientRect().right > root.clientWidth + 0.5;
            const outermost = [...document.body.querySelectorAll('*')].filter(e => sticksOut(e) && !sticksOut(e.parentElement));
            return [`horizontal overflow: ${root.scrollWidth} px in ${root.clientWidth} px`, ...outermost.map(e => e.outerHTML.slice(0, 120))];
        }
        """;

    public string Lang { get; set; } = "";

    public string[] Titles { get; set; } = [];

    public int Headings { get; set; }

    /// <summary>How many entries of the main menu say that the reader is there.</summary>
    public int Here { get; set; }

    public string Title => Titles.FirstOrDefault() ?? "";

    public static Task<DocumentCheck> OfAsync(IPage page) => page.EvaluateAsync<DocumentCheck>(Read);

    public static Task<string[]> OverflowsAsync(IPage page) => page.EvaluateAsync<string[]>(Overflows);

    public IEnumerable<string> Faults(string language)
    {
        if (Lang != language)
            yield return $"lang is \"{Lang}\" instead of \"{language}\"";
        if (Titles is not [{ Length: > 0 }])
            yield return $"title: {string.Join(", ", Titles)}";
        if (Headings != 1)
            yield return $"{Headings} h1";
        if (Here > 1)
            yield return $"{Here} places in the menu at once";
    }
}
