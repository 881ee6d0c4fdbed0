using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>Puts what a handler reads to its place in the request, and what stands in the address beside it.</summary>
internal static class RouteParameters
{
    public static IReadOnlyList<Parameter> Join(RouteEndpoint endpoint, string method, IEnumerable<(string Name, Type Type)> read)
    {
        var known = read.DistinctBy(value => value.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var inRoute = endpoint.RoutePattern.Parameters.Select(part => part.Name).ToList();
        return
        [
            .. inRoute.Select(name => new Parameter(
                name, ParameterPlace.Route, known.FirstOrDefault(value => Same(value.Name, name)) is { Type: { } type } ? type : typeof(string))),
            .. known.Where(value => !inRoute.Exists(name => Same(value.Name, name)))
                .Select(value => new Parameter(value.Name, HttpMethods.IsPost(method) ? ParameterPlace.Form : ParameterPlace.Query, value.Type)),
        ];
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
