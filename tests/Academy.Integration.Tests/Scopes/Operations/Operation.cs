namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>One thing that may be asked of the site.</summary>
/// <param name="Method">Of HTTP; <c>ANY</c> for an endpoint that takes all.</param>
/// <param name="Route">The pattern, without the first slash.</param>
/// <param name="Handler">The page's named handler; null for the unnamed one.</param>
internal sealed record Operation(string Method, string Route, string? Handler, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>As bindings name it.</summary>
    public string Name => $"{Method} /{Route}{(Handler is null ? "" : $"?handler={Handler}")}";
}
