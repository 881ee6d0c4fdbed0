using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Academy.Theme.Shell;

/// <summary>Where the reader is, and where a form may send the reader back to.</summary>
public static class PageAddress
{
    /// <summary>The address in the reader's address bar: on an error page that of the page asked for.</summary>
    public static string Of(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPath + asked.OriginalQueryString
            : http.Request.Path + http.Request.QueryString.ToString();

    /// <summary>The address when it is one of this site, else home: a link from outside must not choose where a form leads.</summary>
    public static string Local(string? address) =>
        address is not null && RedirectHttpResult.IsLocalUrl(address) ? address : "/";
}
