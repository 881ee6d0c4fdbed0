namespace Academy.Catalogue.Content.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    /// <returns>The candidate with the fewest changed letters, at most a third of the word; null when none is near.</returns>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        // What is far longer than any name was not meant to be one.
        if (word.Length > 100)
            return null;
        var nearest = candidates.MinBy(candidate => Distance(word, candidate));
        return nearest is not null && Distance(word, nearest) <= Math.Max(1, word.Length / 3) ? nearest : null;
    }

    /// <summary>Letters to change, leave out or put in; two that changed places count once.</summary>
    private static int Distance(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }
                var changed = cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(changed, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        return cost[left.Length, right.Length];
    }
}
