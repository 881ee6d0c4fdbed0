using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace Academy.Learning.Endpoints;

/// <summary>What is common to addresses that scripts alone ask.</summary>
internal static class ScriptEndpoints
{
    /// <summary>
    /// Answers a failure with its status and no page. A page would bring cookies for its forms, and these, arriving late, would take
    /// the place of those of a session that has begun meanwhile.
    /// </summary>
    public static TBuilder ForScripts<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new SkipStatusCodePagesAttribute());
}
