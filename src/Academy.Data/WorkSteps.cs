using System.IO.Pipes;
using System.Text;
using Academy.Modularity;
using Microsoft.Extensions.Options;

namespace Academy.Data;

/// <summary>
/// Announces each step of work on a pipe and goes on when it is answered: whoever listens can end the process exactly there, and see
/// whether everything still happens once. Silent unless the settings name a pipe.
/// </summary>
public sealed class WorkSteps(IOptions<AcademyOptions> options) : IDisposable
{
    private readonly Lock _turn = new();
    private NamedPipeClientStream? _pipe;

    /// <summary>Says that a step is reached: its name, the kinds of work and a line break go out, any byte comes back.</summary>
    /// <param name="kinds">Whose step it is; none where that is not known.</param>
    /// <exception cref="IOException">Nobody listens any more.</exception>
    public void Reach(WorkStep step, params IEnumerable<string> kinds)
    {
        if (options.Value.Jobs.StepsPipe is not { Length: > 0 } name)
            return;
        lock (_turn)
        {
            if (_pipe is null)
            {
                _pipe = new(".", name, PipeDirection.InOut);
                _pipe.Connect();
            }

            _pipe.Write(Encoding.ASCII.GetBytes($"{step} {string.Join(',', kinds)}\n"));
            _pipe.ReadByte();
        }
    }

    public void Dispose() => _pipe?.Dispose();
}

/// <summary>What happens to work, in this order.</summary>
public enum WorkStep
{
    /// <summary>It stands beside its cause, and neither is committed.</summary>
    CauseWritten,

    /// <summary>Both are committed.</summary>
    CauseCommitted,

    /// <summary>A worker has written its lease, and not committed it.</summary>
    LeaseWritten,

    /// <summary>The lease is committed.</summary>
    Leased,

    /// <summary>It is committed that the world outside is about to be told. Only of work that tells it.</summary>
    TellingBegun,

    /// <summary>The world outside was told, and no row says so. Only of work that tells it.</summary>
    Told,

    /// <summary>What takes long is done.</summary>
    Prepared,

    /// <summary>The transaction of the effect has begun.</summary>
    Begun,

    /// <summary>The effect is written, and not committed.</summary>
    EffectWritten,

    /// <summary>The end of the work stands beside its effect, and neither is committed.</summary>
    EndWritten,

    /// <summary>Both are committed.</summary>
    Done,
}
