using System.Linq.Expressions;
using System.Text;
using Academy.Data.Organisations;

namespace Academy.Organisations.Services;

/// <summary>
/// What somebody types to find a person: part of a name, a reading or an employee number. It is found with and without the space between
/// the parts, in either width and in either kana; an employee number also in capital letters.
/// </summary>
internal sealed record SearchedName(string Typed, string Folded, string Reading, string Number)
{
    /// <summary>Null when nothing was typed.</summary>
    public static SearchedName? Of(string? words)
    {
        var typed = string.Concat((words ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        if (typed.Length == 0)
            return null;
        var folded = typed.Normalize(NormalizationForm.FormKC);
        return new(typed, folded, string.Concat(folded.Select(Hiragana)), folded.ToUpperInvariant());
    }

    /// <summary>A name may be stored in a form of a character that folding would change: it is found as it was typed, too.</summary>
    public Expression<Func<StaffMember, bool>> IsIn() => member =>
        (member.FamilyName + member.GivenName).Contains(Typed)
        || (member.FamilyName + member.GivenName).Contains(Folded)
        || (member.FamilyReading + member.GivenReading).Contains(Reading)
        || member.EmployeeNumber.Contains(Folded)
        || member.EmployeeNumber.Contains(Number);

    private static char Hiragana(char letter) => letter is >= 'ァ' and <= 'ヶ' ? (char)(letter - ('ァ' - 'ぁ')) : letter;
}
