using System.Globalization;
using Microsoft.AspNetCore.Identity;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

/// <summary>Passwords that are tried first, in Dutch and in English.</summary>
public sealed class CommonPasswordsTests
{
    private static readonly PasswordRules Rules = new(new PasswordOptions
    {
        RequiredLength = 10,
        RequireDigit = false,
        RequireLowercase = false,
        RequireUppercase = false,
        RequireNonAlphanumeric = false,
    });

    [Theory]
    [InlineData("Wachtwoord1!")]
    [InlineData("w@chtw00rd2026")]
    [InlineData("P@ssw0rd123")]
    [InlineData("@dministrat0r!")]
    [InlineData("Welkom2026!")]
    [InlineData("2026Welkom!")]
    [InlineData("we1kom2026")]
    [InlineData("welkom-welkom")]
    [InlineData("WelkomUtrecht")]
    [InlineData("Zomer 2026!!")]
    [InlineData("droowthcaw123")]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("qwertyuiop")]
    [InlineData("Qwerty123456")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("zaq12wsxcde3")]
    [InlineData("0612345678")]
    [InlineData("abcdefghijk")]
    [InlineData("ilovedaniel")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Check_WhatIsTriedFirst_IsTooCommon(string password) => Assert.Equal([PasswordFault.TooCommon], Rules.Check(password));

    [Theory]
    [InlineData("een nieuw wachtwoord")]
    [InlineData("drie losse woorden")]
    [InlineData("fiets regent kast")]
    [InlineData("Alleen-voor-deze-test-1")]
    [InlineData("zomer 8392 8374 61")]
    [InlineData("kv8#mQ2!xr4Z")]
    [InlineData("Überraschung im Garten")]
    [InlineData("Привет, сосед мой")]
    public void Check_WhatPeopleThinkOfThemselves_MayBeUsed(string password) => Assert.Empty(Rules.Check(password));

    [Fact]
    public void Check_EachWordWithAYear_IsTooCommon()
    {
        using var file = typeof(PasswordRules).Assembly.GetManifestResourceStream(typeof(PasswordRules), "common-words.txt")!;
        using var reader = new StreamReader(file);
        var words = reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        Assert.InRange(words.Length, 700, 5000);
        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.All(words, word =>
        {
            string[] made = [$"{word}2026!", $"{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)}123", $"{word}{word}", $"!!{word}"];
            Assert.All(
                made.Where(password => password.Length >= 10),
                password => Assert.Contains(PasswordFault.TooCommon, Rules.Check(password)));
        });
    }
}
