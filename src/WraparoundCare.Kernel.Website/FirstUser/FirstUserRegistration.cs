using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Website.FirstUser;

internal static class FirstUserRegistration
{
    public static IUmbracoBuilder AddFirstUser(this IUmbracoBuilder builder)
    {
        // What OWASP asks of PBKDF2 with SHA-512, twice the framework's own number.
        builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        builder.Services.AddSingleton<UserPasswords>();
        builder.Services.TryAddSingleton<IPasswordHasher<IUser>, PasswordHasher<IUser>>();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartingNotification, FirstUserAtStartup>();
        return builder;
    }
}
