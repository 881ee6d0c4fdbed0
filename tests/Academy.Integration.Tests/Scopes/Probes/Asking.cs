using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Academy.Integration.Tests.Scopes.Bindings;
using Academy.Integration.Tests.Scopes.Operations;
using Academy.Integration.Tests.Scopes.Worlds;
using Microsoft.AspNetCore.Http.Extensions;

namespace Academy.Integration.Tests.Scopes.Probes;

/// <summary>Makes the request of a binding with values for its parameters.</summary>
internal static partial class Asking
{
    public static async Task<Said> AskAsync(this Visitor visitor, Binding binding, Operation operation, IReadOnlyDictionary<string, string> values, string? tried = null)
    {
        using var request = Request(visitor, binding, operation, values);
        using var answer = await visitor.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        return await Said.OfAsync(answer, tried is null ? null : values[tried]);
    }

    private static HttpRequestMessage Request(Visitor visitor, Binding binding, Operation operation, IReadOnlyDictionary<string, string> values)
    {
        var inRoute = operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Route).Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = values.Where(value => !inRoute.Contains(value.Key)).Concat(binding.Words).ToList();
        var query = new QueryBuilder();
        if (operation.Handler is { } handler)
            query.Add("handler", handler);
        foreach (var (name, value) in binding.IsRead ? others : [])
            query.Add(name, value);
        var path = "/" + InRoute().Replace(operation.Route, part => Uri.EscapeDataString(values[part.Groups["name"].Value]));
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), path + query);
        if (binding.Json is { } json)
        {
            request.Content = JsonContent.Create(json(name => values[name]));
            request.Headers.Add("RequestVerificationToken", visitor.Token);
        }
        else if (binding.File is { } file)
        {
            request.Content = new MultipartFormDataContent { { new StringContent(visitor.Token), Visitor.TokenField }, { new ByteArrayContent(file.Content), file.Field, file.Name } };
        }
        else if (!binding.IsRead)
        {
            request.Content = Form(operation, [.. others, KeyValuePair.Create(Visitor.TokenField, visitor.Token)]);
        }

        return request;
    }

    /// <summary>Of many there is the first one; what is read as a file is sent as one.</summary>
    private static HttpContent Form(Operation operation, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var files = operation.Parameters.Where(parameter => parameter.IsFile).Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!fields.Any(field => files.Contains(field.Key)))
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(First(field.Key), field.Value)));
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            if (files.Contains(name))
                form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), name, "file.csv");
            else
                form.Add(new StringContent(value), First(name));
        return form;
    }

    private static string First(string name) => name.Replace("[]", "[0]", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex InRoute();
}
