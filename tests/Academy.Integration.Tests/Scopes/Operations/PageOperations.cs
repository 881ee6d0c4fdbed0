using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>
/// The handlers of a page, each with what it reads: parameters of the handler, bound properties, and the forms that a handler reads by
/// itself, which are the properties of the page whose type is called a <c>…Form</c>. Fields read one by one from the request are not found.
/// </summary>
internal static class PageOperations
{
    public static IEnumerable<Operation> Of(RouteEndpoint endpoint, CompiledPageActionDescriptor page) => page.HandlerMethods.Count == 0
        ? [Of(endpoint, HttpMethods.Get, null, Bound(page, HttpMethods.Get))]
        : page.HandlerMethods.Select(handler =>
        {
            var method = handler.HttpMethod.ToUpperInvariant();
            return Of(endpoint, method, handler.Name, [.. Arguments(handler), .. Bound(page, method), .. method == HttpMethods.Get ? [] : Forms(page)]);
        });

    private static Operation Of(RouteEndpoint endpoint, string method, string? handler, IEnumerable<(string Name, Type Type)> read) =>
        new(method, endpoint.RoutePattern.RawText!.Trim('/'), handler, RouteParameters.Join(endpoint, method, read));

    private static IEnumerable<(string Name, Type Type)> Arguments(HandlerMethodDescriptor handler) =>
        from argument in handler.Parameters
        where argument.BindingInfo?.BindingSource != BindingSource.Services && argument.ParameterType != typeof(CancellationToken)
        from value in ReadableTypes.ValuesOf(argument.ParameterType, argument.BindingInfo?.BinderModelName ?? argument.Name)
        select value;

    private static IEnumerable<(string Name, Type Type)> Bound(CompiledPageActionDescriptor page, string method) =>
        from bound in page.BoundProperties
        where bound.BindingInfo?.RequestPredicate?.Invoke(Asking(method)) ?? true
        from value in ReadableTypes.ValuesOf(bound.ParameterType, bound.BindingInfo?.BinderModelName ?? bound.Name)
        select value;

    private static IEnumerable<(string Name, Type Type)> Forms(CompiledPageActionDescriptor page) =>
        from property in page.HandlerTypeInfo.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.PropertyType.Name.EndsWith("Form", StringComparison.Ordinal)
        from field in ReadableTypes.ValuesIn(property.PropertyType, $"{property.Name}.")
        select field;

    private static ActionContext Asking(string method) => new() { HttpContext = new DefaultHttpContext { Request = { Method = method } } };
}
