using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Importing;

/// <summary>The organisations of this site by their national codes.</summary>
internal sealed class OrganisationIds(IReadOnlyDictionary<string, Guid> ids)
{
    public IEnumerable<Guid> All => ids.Values;

    /// <exception cref="ImportRefused">The organisation is not on this site.</exception>
    public Guid Of(string file, Placed code) => ids.TryGetValue(code.Value, out var id)
        ? id
        : throw new ImportRefused(new ContentError(file, code.Line, $"団体 {code} がこのサイトに登録されていません", "先に団体を取り込むか、コードを直します"));
}
