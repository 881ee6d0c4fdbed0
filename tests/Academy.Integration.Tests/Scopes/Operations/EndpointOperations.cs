using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>The methods of an endpoint that is no page, with the parameters of its handler and the values in the body that it takes.</summary>
internal static class EndpointOperations
{
    public static IEnumerable<Operation> Of(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        return methods.Select(method => new Operation(
            method,
            endpoint.RoutePattern.RawText!.Trim('/'),
            null,
            [.. RouteParameters.Join(endpoint, method, Arguments(endpoint)), .. Body(endpoint)]));
    }

    private static IEnumerable<(string Name, Type Type)> Arguments(RouteEndpoint endpoint) =>
        from argument in endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []
        let type = ReadableTypes.ValueOf(argument.ParameterType)
        where type is not null
        select (argument.Name!, type);

    private static IEnumerable<Parameter> Body(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } body, ContentTypes: ["application/json", ..] }
            ? ReadableTypes.ValuesIn(body).Select(value => new Parameter(NameOf(value.Path), ParameterPlace.Body, value.Type))
            : [];

    private static string NameOf(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
