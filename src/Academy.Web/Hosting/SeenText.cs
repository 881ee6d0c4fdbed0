using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Academy.Web.Hosting;

/// <summary>
/// Text of forms and addresses without control characters other than tabs and line breaks: nobody sees or means them, they come along
/// when something is copied, and PostgreSQL takes no NUL.
/// </summary>
internal sealed class SeenText : IModelBinderProvider
{
    private static readonly HashSet<BindingSource> Sources = [BindingSource.Form, BindingSource.Query, BindingSource.Path, BindingSource.ModelBinding];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && (context.BindingInfo.BindingSource is not { } source || Sources.Contains(source))
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext.Result.Model is not string text || !text.Any(IsUnseen))
                return;
            var seen = string.Concat(text.Where(letter => !IsUnseen(letter)));
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, seen, seen);
            // As for a field that was left empty.
            bindingContext.Result = ModelBindingResult.Success(string.IsNullOrWhiteSpace(seen) && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : seen);
        }
    }

    private static bool IsUnseen(char letter) => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n');
}
