namespace Academy.Domain.Organisations;

/// <summary>Why a text is no national code.</summary>
public enum NationalCodeFailure
{
    /// <summary>Nothing was given.</summary>
    Empty,

    /// <summary>Other than six digits; a code of five lacks its check digit.</summary>
    NotSixDigits,

    /// <summary>The first two digits are not 01 to 47.</summary>
    NoSuchPrefecture,

    /// <summary>The last digit does not follow from the others: most often a slip in typing.</summary>
    WrongCheckDigit,
}
