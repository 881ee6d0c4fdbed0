using System.Globalization;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Looks again and again at how much memory the processes below this one hold; on Linux.</summary>
internal sealed class ProcessMemory : IDisposable
{
    private readonly Timer _looks;

    public ProcessMemory() => _looks = new(_ => Most = Math.Max(Most, Below(Environment.ProcessId)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

    /// <summary>The most at one moment: bytes, each shared page as its share (PSS).</summary>
    public long Most { get; private set; }

    public void Dispose() => _looks.Dispose();

    private static long Below(int ancestor)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), out var id) && Read($"{folder}/stat") is { } stat)
                parents[id] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        return parents.Keys.Where(id => id != ancestor && Descends(id)).Sum(Held);

        bool Descends(int id) => id == ancestor || (parents.TryGetValue(id, out var parent) && parent != id && Descends(parent));
    }

    private static long Held(int id) =>
        Read($"/proc/{id}/smaps_rollup")?.Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } pss
            ? 1024 * long.Parse(pss.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Null for a process that is gone.</summary>
    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
