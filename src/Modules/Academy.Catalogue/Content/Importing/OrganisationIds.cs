using Academy.Catalogue.Content.Model;
using Academy.Domain.Organisations;

namespace Academy.Catalogue.Content.Importing;

/// <summary>The organisations of this site by their national codes.</summary>
internal sealed class OrganisationIds
{
    private readonly IReadOnlyDictionary<string, Guid> _ids;

    private OrganisationIds(IReadOnlyDictionary<string, Guid> ids) => _ids = ids;

    public IEnumerable<Guid> All => _ids.Values;

    public static async Task<OrganisationIds> ReadAsync(IStaffDirectory directory, CancellationToken cancellation) =>
        new(await directory.OrganisationIdsAsync(cancellation));

    /// <exception cref="ImportRefused">The organisation is not on this site.</exception>
    public Guid Of(string file, Placed code) => _ids.TryGetValue(code.Value, out var id)
        ? id
        : throw new ImportRefused(new ContentError(file, code.Line, $"団体 {code} がこのサイトに登録されていません", "先に団体を取り込むか、コードを直します"));
}
