using System.Globalization;

namespace Academy.Load.Tests;

/// <summary>Processor time of processes as the kernel tells it (proc(5), <c>/proc/PID/stat</c>; ticks of 10 ms).</summary>
internal static class ProcessorTime
{
    private const int TicksPerSecond = 100;

    /// <summary>Of one process, its threads included.</summary>
    public static TimeSpan Of(int process) => Read(process) is { } stat ? stat.Own : TimeSpan.Zero;

    /// <summary>Of a process and its children, ended ones included.</summary>
    public static TimeSpan OfFamily(int parent)
    {
        var own = Read(parent) ?? throw new InvalidOperationException($"There is no process {parent}.");
        return Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .Where(stat => stat?.Parent == parent)
            .Aggregate(own.Own + own.Ended, (sum, stat) => sum + stat!.Own);
    }

    private static Stat? Read(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            // The name, in parentheses, may hold spaces: the fields are counted after it.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(int.Parse(fields[1], CultureInfo.InvariantCulture), Ticks(fields[11]) + Ticks(fields[12]), Ticks(fields[13]) + Ticks(fields[14]));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static TimeSpan Ticks(string field) => TimeSpan.FromSeconds(long.Parse(field, CultureInfo.InvariantCulture) / (double)TicksPerSecond);

    private sealed record Stat(int Parent, TimeSpan Own, TimeSpan Ended);
}
