using Microsoft.AspNetCore.DataProtection;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class AccountSecretsTests
{
    [Fact]
    public void Unprotect_WithItsKeys_GivesTheSecretBack()
    {
        var secrets = new AccountSecrets(new EphemeralDataProtectionProvider());

        var stored = secrets.Protect("geheim");

        Assert.DoesNotContain("geheim", stored, StringComparison.Ordinal);
        Assert.Equal("geheim", secrets.Unprotect(stored));
    }

    [Fact]
    public void Unprotect_WithOtherKeys_FitsNothing()
    {
        var stored = new AccountSecrets(new EphemeralDataProtectionProvider()).Protect("geheim");
        var other = new AccountSecrets(new EphemeralDataProtectionProvider());

        Assert.NotEmpty(other.Unprotect(stored));
        Assert.NotEqual(other.Unprotect(stored), other.Unprotect(stored));
    }
}
