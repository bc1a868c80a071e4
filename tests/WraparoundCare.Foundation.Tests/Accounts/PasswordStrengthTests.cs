using System.Diagnostics;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class PasswordStrengthTests
{
    [Theory]
    [InlineData("ilovemychemicalromance", PasswordPattern.Words)]
    [InlineData("aaaaaaaaaaaaaaa", PasswordPattern.Repeats)]
    [InlineData("wraparound care", PasswordPattern.Words)]
    [InlineData("JanJansen1985", PasswordPattern.Words)]
    public void Of_WhatIsGuessedSoon_IsNotEnoughAndSaysWhy(string password, PasswordPattern pattern)
    {
        var strength = PasswordStrength.Of(password);

        Assert.False(strength.IsEnough);
        Assert.Equal(pattern, strength.Pattern);
    }

    [Theory]
    [InlineData("vier losse woorden hier")]
    [InlineData("goed-genoeg-voor-nu")]
    [InlineData("fiets regent kast")]
    [InlineData("j7#Lq2!vPz0r")]
    public void Of_LooseWordsOrChance_IsEnough(string password) => Assert.True(PasswordStrength.Of(password).IsEnough);

    [Fact]
    public void Of_WhatIsKnownOfThePerson_IsGuessedFirst()
    {
        const string password = "kwartelkoning wilgenroosje";

        Assert.True(PasswordStrength.Of(password).IsEnough);
        Assert.False(PasswordStrength.Of(password, ["Kwartelkoning", "wilgenroosje", string.Empty]).IsEnough);
    }

    /// <summary>Stolen passwords that are long enough and hold a capital, a digit and a sign are refused too.</summary>
    [Theory]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("unicorn1234567")]
    [InlineData("iloveyou2024!")]
    public void Check_StolenPassword_IsRefused(string password) =>
        Assert.NotEmpty(new PasswordRules(new() { RequiredLength = 10 }).Check(password));

    [Fact]
    public void Of_AsLongAsAFormTakes_IsJudgedQuickly()
    {
        PasswordStrength.Of("warm");
        var started = Stopwatch.GetTimestamp();

        PasswordStrength.Of(string.Concat(Enumerable.Repeat("zomer2024 ", 26)));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }
}
