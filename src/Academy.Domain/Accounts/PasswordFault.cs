namespace Academy.Domain.Accounts;

/// <summary>Why a password may not be chosen.</summary>
public enum PasswordFault
{
    /// <summary>Fewer characters than <see cref="NewPassword.Shortest"/>.</summary>
    TooShort,

    /// <summary>The mail address, or a part of it with digits and signs around.</summary>
    IsAddress,

    /// <summary>Among the first that somebody tries who guesses.</summary>
    IsCommon,
}
