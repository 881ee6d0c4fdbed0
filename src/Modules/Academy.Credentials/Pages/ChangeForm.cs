using System.ComponentModel.DataAnnotations;
using Academy.Domain.Credentials;
using Academy.Domain.Names;

namespace Academy.Credentials.Pages;

/// <summary>What is to become of a certificate, as each of the three forms asks for it.</summary>
public class ChangeForm
{
    /// <summary>The version that was before the eyes of whoever sends it.</summary>
    public int Version { get; set; }

    [Required(ErrorMessage = "理由を入力してください。本人にも表示されます。")]
    [StringLength(200, ErrorMessage = "理由は200文字までにしてください。")]
    public string? Reason { get; set; }
}

/// <summary>A correction: of the name, as typed, or of everything from the register.</summary>
public sealed class CorrectForm : ChangeForm
{
    /// <summary>Whether all is taken anew from the register, whatever is typed.</summary>
    public bool IsFromRegister { get; set; }

    [Required(ErrorMessage = "姓を入力してください。")]
    [StringLength(50, ErrorMessage = "姓は50文字までにしてください。")]
    public string? Family { get; set; }

    /// <summary>Some people have one name only.</summary>
    [StringLength(50, ErrorMessage = "名は50文字までにしてください。")]
    public string? Given { get; set; }

    [Required(ErrorMessage = "姓のふりがなを入力してください。")]
    [StringLength(50, ErrorMessage = "姓のふりがなは50文字までにしてください。")]
    [RegularExpression(Kana, ErrorMessage = "ふりがなは、ひらがなかカタカナで入力してください。")]
    public string? FamilyReading { get; set; }

    [StringLength(50, ErrorMessage = "名のふりがなは50文字までにしてください。")]
    [RegularExpression(Kana, ErrorMessage = "ふりがなは、ひらがなかカタカナで入力してください。")]
    public string? GivenReading { get; set; }

    private const string Kana = @"[\sぁ-ゖァ-ヶー・ゝゞヽヾ]*";

    public PersonName Name => new(Trimmed(Family), Trimmed(Given), Trimmed(FamilyReading), Trimmed(GivenReading));

    public void Fill(PrintedCertificate printed) =>
        (Family, Given, FamilyReading, GivenReading) = (printed.FamilyName, printed.GivenName, printed.FamilyReading, printed.GivenReading);

    /// <summary>A name has neither tabs nor line breaks; they come along when it is copied from a table.</summary>
    private static string Trimmed(string? text) => string.Concat((text ?? "").Where(letter => !char.IsControl(letter))).Trim();
}
