using Academy.Data;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Modularity.Verbs;
using Academy.Operations.Services;

namespace Academy.Operations.Verbs;

/// <summary><c>jobs run NAME</c>: scheduled work now, by this process.</summary>
internal sealed class JobsRunVerb(IEnumerable<Scheduled> schedules, AcademyDbFactory databases, WorkBoard board, WorkQueue queue, WorkRunner runner) : IVerb
{
    public string Name => "jobs run";

    public string Usage => "NAME — writes down the scheduled work NAME and does what is due";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (arguments is not [var name] || schedules.FirstOrDefault(scheduled => scheduled.Kind == name) is not { } scheduled)
        {
            await output.WriteLineAsync("Name one of the jobs that “jobs list” shows.");
            return 2;
        }

        await using (var db = databases.Create(DataScope.System("jobs run: scheduled work is of no single organisation")))
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await board.AddAsync(db, new NewWork(scheduled.Kind, $"{scheduled.Kind}@{Guid.NewGuid()}"), cancellation);
            await transaction.CommitAsync(cancellation);
        }

        var done = 0;
        for (var leased = await queue.LeaseAsync("jobs run", 10, cancellation); leased.Count > 0; leased = await queue.LeaseAsync("jobs run", 10, cancellation))
            foreach (var item in leased)
            {
                await runner.RunAsync(item, cancellation);
                done++;
            }

        await output.WriteLineAsync($"Pieces of work carried out: {done}.");
        return 0;
    }
}
