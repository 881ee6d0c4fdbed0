namespace Academy.Browser.Tests.Shell;

/// <summary>An element that the Tab key stops at: where it stands in the document, and whether the focus can be seen on it.</summary>
internal sealed class TabStop
{
    private const string Current = """
        () => {
            const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
            return {
                html: e.outerHTML.slice(0, 120),
                place: e === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(e),
                parts: ['date', 'time'].includes(e.type) ? 4 : e.matches('video') ? 9 : 1,
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
            };
        }
        """;

    /// <summary>Of the radio buttons of one name only one is a stop.</summary>
    private const string Expected = """
        places => [...document.querySelectorAll('*')]
            .map((e, place) => ({ e, place }))
            .filter(({ e }) => e.matches('a[href], button:enabled, input:enabled:not([type=hidden], [type=radio]), select:enabled, textarea:enabled, summary, [tabindex="0"]'))
            .filter(({ e, place }) => e.checkVisibility() && !places.includes(place))
            .map(({ e }) => e.outerHTML.slice(0, 120))
        """;

    /// <summary>A page may have set the focus somewhere, such as on its errors.</summary>
    private const string Begin = "() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }";

    public string Html { get; set; } = "";

    public int Place { get; set; }

    public bool Seen { get; set; }

    /// <summary>How many stops the element has within itself.</summary>
    public int Parts { get; set; }

    /// <summary>Presses Tab until the page has been passed through once.</summary>
    public static async Task<IReadOnlyList<TabStop>> WalkAsync(IPage page)
    {
        await page.EvaluateAsync(Begin);
        var stops = new List<TabStop>();
        var passed = 0;
        while (true)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<TabStop>(Current);
            // A date or time field is passed part by part (year, month, day and its calendar are stops of one element), and so are the controls of a film.
            if (stops.Count > 0 && stops[^1].Place == stop.Place && stop.Parts > 1 && passed++ < stop.Parts)
                continue;
            passed = 1;
            if (stop.Place < 0 || stops.Any(known => known.Place == stop.Place))
                return stops;
            stops.Add(stop);
        }
    }

    /// <summary>What a reader with a mouse can press and the walk did not reach.</summary>
    public static Task<string[]> MissedAsync(IPage page, IEnumerable<TabStop> stops) =>
        page.EvaluateAsync<string[]>(Expected, stops.Select(stop => stop.Place).ToArray());
}
