using Academy.Domain.Accounts;

namespace Academy.Domain.Tests.Accounts;

public sealed class NewPasswordTests
{
    private const string Mail = "misaki.aoki@chuo.example";

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("abcdefghijk!")]
    [InlineData("雨の日は銀座線で職場へ行く")]
    [InlineData("misaki likes the sea")]
    [InlineData("onlylowercase")]
    [InlineData("482910573648")]
    public void FaultOf_ALongPasswordOfAnyKind_IsNone(string password) => Assert.Null(NewPassword.FaultOf(password, Mail));

    [Theory]
    [InlineData("")]
    [InlineData("elevenchars")]
    [InlineData("𠮷𠮷𠮷野家で昼ごはん")]
    public void FaultOf_FewerThanTwelveCharacters_IsTooShort(string password) => Assert.Equal(PasswordFault.TooShort, NewPassword.FaultOf(password, Mail));

    [Theory]
    [InlineData("misaki.aoki@chuo.example")]
    [InlineData("Misaki.Aoki＠CHUO.example")]
    [InlineData("misaki.aoki2026")]
    [InlineData("!Misaki.Aoki!")]
    [InlineData("chuo.example1")]
    public void FaultOf_TheAddressOrAPartOfIt_IsAddress(string password) => Assert.Equal(PasswordFault.IsAddress, NewPassword.FaultOf(password, Mail));

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("            ")]
    [InlineData("123456789012")]
    [InlineData("210987654321")]
    [InlineData("abcdefghijklm")]
    [InlineData("qwertyuiopas")]
    [InlineData("Password2026!")]
    [InlineData("passwordpassword")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    [InlineData("Administrator1")]
    [InlineData("Manabi-2026!")]
    [InlineData("パスワード1234567")]
    public void FaultOf_WhatIsGuessedFirst_IsCommon(string password) => Assert.Equal(PasswordFault.IsCommon, NewPassword.FaultOf(password, Mail));
}
