using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Academy.Credentials.Services.Pdf;

/// <summary>A certificate as one document that needs nothing but itself and the fonts of this site: the same sheet that pages show.</summary>
public sealed class PaperDocument(IServiceScopeFactory services, IWebHostEnvironment site)
{
    private const string View = "/Pages/_Paper.cshtml";

    private readonly Lazy<Uri> _styles = new(() => Styles(site.WebRootFileProvider.GetFileInfo("academy.css")));

    /// <returns>The document, and what makes it what it is: the same on every machine that prints it.</returns>
    public async Task<(string Html, string Content)> OfAsync(Sheet sheet)
    {
        await using var scope = services.CreateAsyncScope();
        // A document in Japanese, whoever asks for it.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("ja"));
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, View, isMainPage: true).View
            ?? throw new InvalidOperationException($"There is no view {View}.");
        var data = new ViewDataDictionary<Paper>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = new(sheet, _styles.Value) };
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await view.RenderAsync(new ViewContext(
            new ActionContext(http, new RouteData(), new ActionDescriptor()), view, data,
            new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>()), text, new HtmlHelperOptions()));
        var html = text.ToString();
        return (html, html.Replace(_styles.Value.ToString(), _styles.Value.Query, StringComparison.Ordinal));
    }

    /// <summary>The site's styles as a file of this machine, its fonts beside it; other styles have another address.</summary>
    private static Uri Styles(IFileInfo file)
    {
        using var content = file.CreateReadStream();
        return new UriBuilder(new Uri(file.PhysicalPath!)) { Query = Convert.ToHexStringLower(SHA256.HashData(content))[..16] }.Uri;
    }
}

/// <param name="Styles">A file of this machine.</param>
public sealed record Paper(Sheet Sheet, Uri Styles);
