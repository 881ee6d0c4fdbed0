namespace Academy.Domain.Learning.Quizzes;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014): small, and the same numbers for one
/// seed on every version of .NET, which <see cref="Random"/> does not promise. Not for secrets.
/// </summary>
public struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to below <paramref name="bound"/>, each as likely: numbers of the incomplete last round are passed over.</summary>
    public int Below(int bound)
    {
        var incomplete = (ulong.MaxValue % (ulong)bound + 1) % (ulong)bound;
        ulong next;
        do
        {
            next = Next();
        }
        while (next > ulong.MaxValue - incomplete);
        return (int)(next % (ulong)bound);
    }

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
