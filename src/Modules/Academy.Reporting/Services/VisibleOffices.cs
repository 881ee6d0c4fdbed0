using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;

namespace Academy.Reporting.Services;

/// <summary>What of a tree the reader may see: all of it, or the offices that grants cover, each with all below it.</summary>
public sealed class VisibleOffices(ICurrentRights rights, ICurrentSession session)
{
    /// <summary>A root with what may be seen below it; null when that is nothing.</summary>
    public async Task<OfficeNode?> OfAsync(OfficeTree tree)
    {
        if (await rights.HasAsync(Permissions.ViewFigures, new OfficeResource(session.OrganisationId, [])))
            return tree.Root;
        var covered = new OfficeNode(OfficeNode.Everything, "", isAbolished: false) { IsPart = true };
        await AddAsync(tree.Root);
        return covered.Children.Count == 0 ? null : covered;

        async Task AddAsync(OfficeNode above)
        {
            foreach (var node in above.Children.ToList())
                if (node.OfficeId is not null && await rights.HasAsync(Permissions.ViewFigures, OfficeResource.Of(session.OrganisationId, node)))
                    covered.Add(node);
                else
                    await AddAsync(node);
        }
    }
}
