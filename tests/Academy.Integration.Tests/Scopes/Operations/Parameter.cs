using Microsoft.AspNetCore.Http;

namespace Academy.Integration.Tests.Scopes.Operations;

/// <summary>Something that a request may name.</summary>
/// <param name="Name">As it is sent: of a form in a page <c>Grant.Quiz</c>, of a body <c>events[].item</c>; <c>[]</c> is any one of many.</param>
/// <param name="Type">What it is read as, without nullability and list.</param>
internal sealed record Parameter(string Name, ParameterPlace Place, Type Type)
{
    /// <summary>A word or a number may be no id; a Guid always is one.</summary>
    public bool IsId => Type == typeof(Guid);

    public bool IsFile => Type == typeof(IFormFile);
}

internal enum ParameterPlace
{
    Route,
    Query,
    Form,
    Body,
}
