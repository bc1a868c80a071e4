using Microsoft.AspNetCore.Identity;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly PasswordOptions Strict = new() { RequiredLength = 24 };

    [Theory]
    [InlineData(" ", PasswordFault.TooShort, PasswordFault.NoDigit, PasswordFault.NoLowercase, PasswordFault.NoUppercase)]
    [InlineData("lang genoeg maar alleen klein", PasswordFault.NoDigit, PasswordFault.NoUppercase)]
    [InlineData("LangGenoegMaarZonderTeken1", PasswordFault.NoNonAlphanumeric)]
    [InlineData("Lang genoeg, met alles erin 1")]
    public void Check_StrictRules_SaysWhatIsMissing(string password, params PasswordFault[] faults) =>
        Assert.Equal(faults, new PasswordRules(Strict).Check(password));

    [Fact]
    public void Generate_StrictRules_MeetsThem()
    {
        var rules = new PasswordRules(Strict);

        var passwords = Enumerable.Range(0, 20).Select(_ => rules.Generate()).ToList();

        Assert.All(passwords, password => Assert.Empty(rules.Check(password)));
        Assert.Equal(passwords.Count, passwords.Distinct().Count());
    }
}
