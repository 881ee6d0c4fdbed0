using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Academy.Data.Conventions;

/// <summary>Instants are UTC to the microsecond: what PostgreSQL can hold, so that both databases give back equal values.</summary>
public sealed class UtcInstantConverter() : ValueConverter<DateTime, DateTime>(
    instant => ToStored(instant),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    /// <exception cref="ArgumentException">It is not UTC.</exception>
    public static DateTime ToStored(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond))
        : throw new ArgumentException($"{instant:O} is not UTC.", nameof(instant));
}
