using Academy.Theme.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Academy.Theme.Errors;

/// <summary>What is said of a value that no field of ours can send, in the reader's language and not the framework's.</summary>
internal static class BindingTexts
{
    public static void Set(DefaultModelBindingMessageProvider messages, IStringLocalizer<Text> text)
    {
        string Unreadable() => text["入力した値を読み取れません。入力し直してください。"];
        string Missing() => text["値がありません。入力してください。"];
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable());
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Unreadable);
        messages.SetNonPropertyValueMustBeANumberAccessor(Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable());
        messages.SetValueIsInvalidAccessor(_ => Unreadable());
        messages.SetValueMustBeANumberAccessor(_ => Unreadable());
        messages.SetMissingBindRequiredValueAccessor(_ => Missing());
        messages.SetMissingKeyOrValueAccessor(Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(Missing);
        messages.SetValueMustNotBeNullAccessor(_ => Missing());
    }
}
