using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WraparoundCare.Kernel.Backoffice.Api.CurrentUser;

/// <summary>What passwords must be.</summary>
internal sealed record PasswordConfiguration(
    int MinimumPasswordLength, bool RequireNonLetterOrDigit, bool RequireDigit, bool RequireLowercase, bool RequireUppercase)
{
    public static PasswordConfiguration Of(UserPasswordConfigurationSettings settings) => new(
        settings.RequiredLength,
        settings.RequireNonLetterOrDigit,
        settings.RequireDigit,
        settings.RequireLowercase,
        settings.RequireUppercase);
}

/// <summary>What the client offers to who has signed in: their account has pages of its own.</summary>
internal sealed record CurrentUserConfiguration(bool KeepUserLoggedIn, PasswordConfiguration PasswordConfiguration)
{
    public bool AllowChangePassword { get; }

    public bool AllowTwoFactor { get; }
}

/// <summary>A service elsewhere with which one signs in.</summary>
internal sealed record LoginProvider(string ProviderSchemeName, string? ProviderKey, bool IsLinkedOnUser, bool HasManualLinkingEnabled);

/// <summary>Who has signed in, and what they may do.</summary>
[Route(Api + "user/current")]
internal sealed class CurrentUserController(
    CurrentEditor editor,
    CurrentUserModels models,
    IOptions<SecuritySettings> security,
    IOptions<UserPasswordConfigurationSettings> passwords) : ManagementController
{
    [HttpGet]
    [ProducesResponseType<CurrentUserModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync() => Ok(await models.DescribeAsync(editor.User));

    [HttpGet("configuration")]
    [ProducesResponseType<CurrentUserConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(
        new CurrentUserConfiguration(security.Value.KeepUserLoggedIn, PasswordConfiguration.Of(passwords.Value)));

    /// <summary>Sign-in with a service elsewhere is not offered.</summary>
    [HttpGet("login-providers")]
    [ProducesResponseType<IReadOnlyList<LoginProvider>>(StatusCodes.Status200OK)]
    public IActionResult LoginProviders() => Ok(Array.Empty<LoginProvider>());
}
