using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Academy.Testing;

/// <summary>Keeps what the site logs at warning or above; a test that did not expect it fails.</summary>
public sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _warnings = new();
    private readonly ConcurrentBag<string> _expected = [];

    /// <summary>Allows warnings that contain this text.</summary>
    public void Expect(string part) => _expected.Add(part);

    public IReadOnlyList<string> Unexpected => [.. _warnings.Where(warning => !_expected.Any(warning.Contains))];

    /// <summary>All warnings, expected or not.</summary>
    public IReadOnlyList<string> Warnings => [.. _warnings];

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Recorder(LogRecorder owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                owner._warnings.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
        }
    }
}
