using Academy.Data;

namespace Academy.Integration.Tests.Operations;

/// <summary>Work of a test: its effect is an entry of the audit trail.</summary>
internal sealed class Deed(AuditTrail audit) : IWorkHandler
{
    public const string Name = "test.deed";

    /// <summary>The entry in place of the effect once it is given up.</summary>
    public const string GivenUp = "test.deed-given-up";

    /// <summary>What happens while it is carried out; set by the test.</summary>
    public static AsyncLocal<Func<WorkItem, Task>?> Meanwhile { get; } = new();

    public string Kind => Name;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        audit.Add(db, item.OrganisationId!.Value, Name, actorId: null);
        await db.SaveChangesAsync(cancellation);
        if (Meanwhile.Value is { } meanwhile)
            await meanwhile(item);
    }

    public Task GivenUpAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        audit.Add(db, item.OrganisationId!.Value, GivenUp, actorId: null);
        return Task.CompletedTask;
    }
}
