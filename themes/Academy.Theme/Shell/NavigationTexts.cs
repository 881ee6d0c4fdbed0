using Academy.Modularity;
using Microsoft.Extensions.Localization;

namespace Academy.Theme.Shell;

/// <summary>The labels of the global navigation in the reader's language. Each module translates its own, in its <c>Localization/Text.en.resx</c>.</summary>
internal sealed class NavigationTexts(ModuleCatalogue modules, IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer[] _texts =
        [.. modules.Modules.Select(module => module.Manifest.Id).Select(id => localizers.Create($"{id}.Localization.Text", id))];

    public string Of(string label) =>
        _texts.Select(text => text[label]).FirstOrDefault(found => !found.ResourceNotFound)?.Value ?? label;
}
