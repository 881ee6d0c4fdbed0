using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Routing;

namespace Academy.Theme;

/// <summary>The theme's addresses that are not pages.</summary>
public static class ThemeEndpoints
{
    public static void MapAcademyTheme(this IEndpointRouteBuilder endpoints) => endpoints.MapChoices();
}
