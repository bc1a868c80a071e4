using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Kernel.Backoffice.Users.Mail;

namespace WraparoundCare.Kernel.Backoffice.Users;

internal static class UserRegistration
{
    public static IUmbracoBuilder AddUsers(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddAccounts()
            .AddMail()
            .AddSingleton<UserSettings>()
            .AddSingleton<UserPasswords>()
            .AddSingleton<UserTokens>()
            .AddSingleton<UserNotifications>()
            .AddSingleton<UserSecondFactors>()
            .AddSingleton<ITwoFactorProvider, AuthenticatorProvider>()
            .AddSingleton<UserAuthenticator>()
            .AddSingleton<UserAudit>()
            .AddSingleton<UserRecords>()
            .AddSingleton<NewUsers>()
            .AddSingleton<BackOfficeAccounts>()
            .AddSingleton(provider => new AccountUnlocking(provider.GetRequiredService<BackOfficeAccounts>()))
            .AddSingleton<IBackOfficeSecurityAccessor, BackOfficeSecurityAccessor>()
            .AddSingleton<ICoreBackOfficeUserManager, BackOfficeUserManager>()
            .AddSingleton<ICoreBackOfficeSignInManager, BackOfficeSignInManager>()
            .AddSingleton<IBackOfficePasswordChanger, BackOfficePasswordChanger>()
            .AddSingleton<MailRequests>()
            .AddHostedService(provider => provider.GetRequiredService<MailRequests>())
            .AddSingleton<MailPauses>()
            .AddSingleton<ForgottenPasswords>()
            .AddSingleton<UserMail>()
            .AddSingleton<IUserInviteSender>(provider => provider.GetRequiredService<UserMail>())
            .AddSingleton<IUserForgotPasswordSender>(provider => provider.GetRequiredService<UserMail>())
            .AddSingleton<UserMailLinks>()
            .AddSingleton<IInviteUriProvider>(provider => provider.GetRequiredService<UserMailLinks>())
            .AddSingleton<IForgotPasswordUriProvider>(provider => provider.GetRequiredService<UserMailLinks>())
            .AddSingleton<IWebProfilerRepository, WebProfilerCookie>();
        return builder;
    }
}
