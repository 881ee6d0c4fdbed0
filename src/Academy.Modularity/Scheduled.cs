namespace Academy.Modularity;

/// <summary>Work that the clock asks for; a module registers one for each.</summary>
/// <param name="Kind">Of the work, which is of no single organisation.</param>
/// <param name="Cron">When, as Quartz reads it (seconds first), in Tokyo's time.</param>
/// <param name="Name">What it does, in Japanese.</param>
public sealed record Scheduled(string Kind, string Cron, string Name);
