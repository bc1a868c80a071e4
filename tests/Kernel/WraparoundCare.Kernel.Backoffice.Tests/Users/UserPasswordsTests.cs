using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.Tests.Users;

public sealed class UserPasswordsTests
{
    [Theory]
    [InlineData("kort", 4)]
    [InlineData("langgenoegmaaralleenklein", 3)]
    [InlineData("Langgenoegmaarzonder1", 1)]
    [InlineData("Langgenoegmaar-1", 0)]
    public void Faults_StrictSettings_CountsWhatIsMissing(string password, int faults)
    {
        var strict = new UserPasswordConfigurationSettings
        {
            RequiredLength = 12,
            RequireDigit = true,
            RequireLowercase = true,
            RequireUppercase = true,
            RequireNonLetterOrDigit = true,
        };

        Assert.Equal(faults, Passwords(strict).Faults(password).Count);
    }

    [Theory]
    [InlineData("negentien", "at least 10 characters")]
    [InlineData("tien-tekens", null)]
    public void Faults_UmbracosOwnSettings_AskOnlyForLength(string password, string? fault) =>
        Assert.Equal(fault, Passwords(new UserPasswordConfigurationSettings()).Faults(password).SingleOrDefault());

    private static UserPasswords Passwords(UserPasswordConfigurationSettings settings) => new(
        new UserSettings(Options.Create(new GlobalSettings()), Options.Create(new SecuritySettings()), Options.Create(settings)),
        new PasswordHashing(new PasswordHasher<Account>(), TimeProvider.System),
        TimeProvider.System);
}
