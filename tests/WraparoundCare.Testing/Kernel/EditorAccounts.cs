using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Sites;
using Xunit.Sdk;

namespace WraparoundCare.Testing.Kernel;

/// <summary>Users of the backoffice, made by the kernel's own service.</summary>
public static class EditorAccounts
{
    /// <param name="services">Of the site.</param>
    /// <param name="username">Also the e-mail address.</param>
    /// <param name="groups">Their groups; an editor without any.</param>
    public static async Task<EditorAccount> MakeEditorAsync(
        this IServiceProvider services, string username = "esra@example.org", params Guid[] groups)
    {
        var made = await services.GetRequiredService<IUserService>().CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel
            {
                Name = "Esra Editor",
                Email = username,
                UserName = username,
                UserGroupKeys = groups.Length > 0 ? groups.ToHashSet() : [Constants.Security.EditorGroupKey],
            },
            approveUser: true);
        return made is { Success: true, Result: { CreatedUser: { } user, InitialPassword: { } password } }
            ? new EditorAccount(user.Key, username, password)
            : throw new XunitException($"The user could not be made: {made.Status}");
    }
}
