using System.IO.Pipes;
using System.Net.Sockets;
using System.Text;
using Academy.Testing;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>Hears of each step of one process's work; the process goes on when it is told, and that one step may be its last.</summary>
internal sealed class StepsPipe : IAsyncDisposable
{
    private readonly NamedPipeServerStream _pipe;
    private readonly Task _listening;
    private volatile Ending? _ending;

    public StepsPipe()
    {
        _pipe = new(Name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        _listening = ListenAsync();
    }

    /// <summary>The last one that was heard of; null before the first.</summary>
    public ReachedStep? Last { get; private set; }

    public string Name { get; } = $"academy-{Guid.NewGuid():N}";

    /// <summary>Kills the process at the first step that is its last, before it takes another.</summary>
    /// <returns>That step, once it was reached.</returns>
    public Task<ReachedStep> KillAsync(SiteProcess process, Func<ReachedStep, bool> isLast)
    {
        var ending = new Ending(process, isLast);
        _ending = ending;
        return ending.Reached.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _pipe.DisposeAsync();
        await _listening;
    }

    private async Task ListenAsync()
    {
        try
        {
            await _pipe.WaitForConnectionAsync();
            using var reader = new StreamReader(_pipe, Encoding.ASCII, leaveOpen: true);
            while (await reader.ReadLineAsync() is { } line)
            {
                var step = Last = ReachedStep.Read(line);
                if (_ending is { } ending && ending.IsLast(step))
                {
                    ending.Process.Kill();
                    ending.Reached.TrySetResult(step);
                    return;
                }

                _pipe.WriteByte(1);
            }
        }
        // The process is gone, or the test is over.
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
        }
    }

    private sealed record Ending(SiteProcess Process, Func<ReachedStep, bool> IsLast)
    {
        public TaskCompletionSource<ReachedStep> Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
