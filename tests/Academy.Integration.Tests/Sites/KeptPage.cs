using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>The page that keeps a form, as a browser reads it.</summary>
internal static class KeptPage
{
    public static async Task<IDocument> PageAsync(HttpResponseMessage answer) =>
        await BrowsingContext.New().OpenAsync(async request => request.Content(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);

    /// <summary>What stands in the field with this label.</summary>
    public static string? Labelled(IDocument page, string label) =>
        page.QuerySelectorAll<IHtmlLabelElement>("main label").SingleOrDefault(found => found.TextContent == label)?.Control switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            _ => null,
        };

    public static FormUrlEncodedContent Posted(IHtmlFormElement form) => new(form.QuerySelectorAll("input, textarea").Select(control =>
        KeyValuePair.Create(control.GetAttribute("name")!, control is IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value") ?? "")));

    public static async Task<string> OfficeAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return (await (
            from office in db.Set<DepartmentVersion>()
            join owner in db.Set<Organisation>() on office.OrganisationId equals owner.Id
            where owner.Code == "131024" && office.Name == "区民部"
            select office.DepartmentId).SingleAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
