using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Kernel.Backoffice.SignIn.OwnAccount;
using WraparoundCare.Kernel.Backoffice.SignIn.Passwords;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users;
using WraparoundCare.Kernel.Backoffice.Users.Mail;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

internal static class SignInRegistration
{
    /// <summary>The class of cost: passwords have turns and limits of their own, for each address and account.</summary>
    public const string Cost = "limited-inside";

    public static IUmbracoBuilder AddSignIn(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddControllersWithViews();
        services.AddOptions<SignInOptions>()
            .Bind(builder.Config.GetSection(SignInOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddAttemptLimiter<SignInOptions>(SignInOptions.Section, options => options.AttemptsPerTenMinutes);
        services.AddAttemptLimiter<SignInOptions>(ForgottenPasswordController.Limiter, options => options.MailsPerTenMinutes);
        services.AddSingleton<SignInLanguage>();
        services.AddSingleton<SignInTexts>();
        services.AddSingleton<BackOfficeSession>();
        services.AddSingleton<EditorProof>();
        services.AddSingleton<NewPasswords>();
        services.AddPasskeys<BackOfficeAccounts>();
        services.Configure<AntiforgeryOptions>(antiforgery => antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAuthentication()
            .AddCookie(Constants.Security.BackOfficeAuthenticationType)
            .AddCookie(Constants.Security.BackOfficeTwoFactorAuthenticationType);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookies>();
        return builder
            .AddNotificationAsyncHandler<UserLoginSuccessNotification, SignInAudit>()
            .AddNotificationAsyncHandler<UserLoginFailedNotification, SignInAudit>()
            .AddNotificationAsyncHandler<UserLockedNotification, SignInAudit>()
            .AddNotificationAsyncHandler<UserUnlockedNotification, SignInAudit>()
            .AddNotificationAsyncHandler<UserLogoutSuccessNotification, SignInAudit>()
            .AddNotificationAsyncHandler<UserPasswordChangedNotification, SignInAudit>()
            .AddNotificationAsyncHandler<UserPasswordChangedNotification, PasswordNotice>();
    }
}
