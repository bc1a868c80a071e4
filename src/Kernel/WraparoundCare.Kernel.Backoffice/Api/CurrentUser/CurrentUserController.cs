using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WraparoundCare.Kernel.Backoffice.Api.CurrentUser;

/// <summary>Who has signed in, and what they may do.</summary>
[Route(Api + "user/current")]
internal sealed class CurrentUserController(
    CurrentEditor editor,
    CurrentUserModels models,
    IOptions<SecuritySettings> security,
    IOptions<UserPasswordConfigurationSettings> passwords) : ManagementController
{
    [HttpGet]
    public async Task<IActionResult> GetAsync() => Ok(await models.DescribeAsync(editor.User));

    [HttpGet("configuration")]
    public IActionResult Configuration() => Ok(new
    {
        keepUserLoggedIn = security.Value.KeepUserLoggedIn,
        passwordConfiguration = new
        {
            minimumPasswordLength = passwords.Value.RequiredLength,
            requireNonLetterOrDigit = passwords.Value.RequireNonLetterOrDigit,
            requireDigit = passwords.Value.RequireDigit,
            requireLowercase = passwords.Value.RequireLowercase,
            requireUppercase = passwords.Value.RequireUppercase,
        },
        allowChangePassword = false,
        allowTwoFactor = false,
    });

    /// <summary>Sign-in with a service elsewhere is not offered.</summary>
    [HttpGet("login-providers")]
    public IActionResult LoginProviders() => Ok(Array.Empty<object>());
}
