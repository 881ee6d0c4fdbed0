namespace Academy.Domain.Names;

/// <summary>One letter of a reading, split into what each level of the collation compares.</summary>
/// <param name="Letter">Level 1. Its first character tells how many follow, so that equal weights mean equal letters.</param>
/// <param name="Marks">Level 2: <see cref="Voiced"/>, <see cref="SemiVoiced"/>, combining marks; empty for a plain letter.</param>
/// <param name="Form">Level 3.</param>
/// <param name="IsKatakana">Level 4.</param>
internal readonly record struct ReadingUnit(string Letter, string Marks, LetterForm Form, bool IsKatakana)
{
    /// <summary>Closes the marks of a letter; less than every mark, so that the plain letter comes first.</summary>
    public const char EndOfMarks = '1';

    public const char Voiced = '2';
    public const char SemiVoiced = '3';

    public static ReadingUnit Space { get; } = new(" ", "", LetterForm.Large, false);
}

/// <summary>The forms of a letter in the order of the standard's 記号種別 (for Latin, small before capital).</summary>
internal enum LetterForm
{
    Prolonged = '1',
    Small = '2',
    Repeated = '3',
    Large = '4',
}
