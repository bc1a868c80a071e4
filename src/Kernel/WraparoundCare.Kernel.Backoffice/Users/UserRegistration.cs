using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.Users;

internal static class UserRegistration
{
    public static IUmbracoBuilder AddUsers(this IUmbracoBuilder builder)
    {
        var services = builder.Services;

        // What OWASP asks of PBKDF2 with SHA-512, twice the framework's own number.
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.TryAddSingleton<IPasswordHasher<IUser>, PasswordHasher<IUser>>();
        services.AddSingleton<UserPasswords>();
        services.AddSingleton<UserTokens>();
        services.AddSingleton<UserLogins>();
        services.AddSingleton<BackOfficeUserSettings>();
        services.AddSingleton<IBackOfficeSecurityAccessor, BackOfficeSecurityAccessor>();
        services.AddSingleton<ICoreBackOfficeUserManager, BackOfficeUserManager>();
        services.AddSingleton<ICoreBackOfficeSignInManager, BackOfficeSignInManager>();
        services.AddSingleton<IBackOfficePasswordChanger, BackOfficePasswordChanger>();
        services.AddSingleton<IUserInviteSender, NoUserMail>();
        services.AddSingleton<IUserForgotPasswordSender, NoUserMail>();
        services.AddSingleton<IInviteUriProvider, UserMailLinks>();
        services.AddSingleton<IForgotPasswordUriProvider, UserMailLinks>();
        services.AddSingleton<IWebProfilerRepository, WebProfilerCookie>();
        return builder;
    }
}
