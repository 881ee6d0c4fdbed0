namespace Academy.Catalogue.Content.Checking.Strict.Notation;

internal static class Quotation
{
    /// <summary>Whether a place of a text lies between 「 and 」 or 『 and 』.</summary>
    public static bool Surrounds(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return before.Count('「') + before.Count('『') > before.Count('」') + before.Count('』');
    }
}
