using Academy.Theme.Licences;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Theme.Pages;

/// <summary>What of others the site ships, with the terms; open to everybody, as the terms ask.</summary>
[AllowAnonymous]
public sealed class LicencesModel(LicenceList licences) : PageModel
{
    public IReadOnlyList<(string Heading, IReadOnlyList<Licence> Items)> Parts =>
        [("ブラウザーで動くもの", licences.Browser), ("サーバーで動くもの", licences.Server)];
}
