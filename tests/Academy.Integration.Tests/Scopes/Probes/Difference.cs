namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>Where two texts begin to differ, for whoever reads a failure.</summary>
internal static class Difference
{
    private const int Shown = 60;

    public static string Of(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"“{Part(one, at)}” instead of “{Part(other, at)}”";
    }

    private static string Part(string text, int at) => text[Math.Max(0, at - Shown)..Math.Min(text.Length, at + Shown)].ReplaceLineEndings(" ");
}
