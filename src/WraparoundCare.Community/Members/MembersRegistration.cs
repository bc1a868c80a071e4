using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Community.Members.Consents;
using WraparoundCare.Community.Members.Emails;
using WraparoundCare.Community.Members.Inactivity;
using WraparoundCare.Community.Members.MailRequests;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Community.Members.MyPages;
using WraparoundCare.Community.Members.Passkeys;
using WraparoundCare.Community.Members.Passwords;
using WraparoundCare.Community.Members.Registration;
using WraparoundCare.Community.Members.SecondStep;
using WraparoundCare.Community.Members.SignIn;
using WraparoundCare.Community.Privacy;
using WraparoundCare.Community.Privacy.Guard;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Foundation.Privacy.Guard;
using WraparoundCare.Foundation.Robots;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members;

internal static class MembersRegistration
{
    public static IUmbracoBuilder AddMembers(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddAccounts();
        services.AddMail();
        services.AddOptions<MemberOptions>()
            .Bind(builder.Config.GetSection(MemberOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddAttemptLimiter<MemberOptions>(MemberOptions.Section, options => options.AttemptsPerTenMinutes);
        services.AddAttemptLimiter<MemberOptions>(MemberMails.Limiter, options => options.MailsPerTenMinutes);
        services.AddAttemptLimiter<MemberOptions>(MemberMails.UnprovenLimiter, options => options.UnprovenMailsPerTenMinutes);
        services.AddAttemptLimiter<MemberOptions>(StrengthController.Limiter, options => options.PasswordHintsPerTenMinutes);
        services.AddProofOfWork();
        services.AddSingleton<MailRequestLimits>();
        services.AddSingleton<MailRequestGuard>();
        services.AddSingleton<MemberRecords>();
        services.AddSingleton<MemberProfiles>();
        services.AddPrivacyGuard();
        services.AddSingleton<FormGuard>();
        services.AddSingleton<ProfileGuard>();
        services.AddSingleton<MemberAuthenticator>();
        services.AddSingleton<MemberAccounts>();
        services.AddSingleton<SignedInMembers>();
        services.AddSingleton<SignedInUpdates>();
        services.AddSingleton<MemberSessions>();
        services.AddSingleton<MemberSession>();
        services.AddSingleton<MemberConsents>();
        services.AddSingleton<MemberPasswords>();
        services.AddSingleton<MemberMail>();
        services.AddSingleton<MemberDoors>();
        services.AddSingleton<MemberLinks>();
        services.AddSingleton<EmailChanges>();
        services.AddSingleton<SteadyAnswers>();
        services.AddSingleton<NewMembers>();
        services.AddSingleton<RegistrationLinks>();
        services.AddSingleton<RegistrationMails>();
        services.AddScoped<SiteRules>();
        services.AddSingleton(new AccountLinks(SignInController.Address, MyController.Address, PrivacyRegisterController.Address));
        services.AddPasskeysOfMembers();
        services.AddPersonalDataOfMembers();
        services.AddMemberPolicy();
        services.AddModeratorPolicy();
        services.AddSingleton<MemberDecisions>();
        services.AddSingleton<Silence>();
        services.AddSingleton<MemberModeration>();
        services.AddAuthentication().AddCookie(MemberSession.Scheme).AddCookie(MemberSession.CodeScheme);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, MemberCookies>();
        builder.CacheRefreshers().Add<SignedInRefresher>();
        return builder
            .AddNotificationHandler<MemberCacheRefresherNotification, SignedInRefresher>()
            .AddNotificationHandler<MemberGroupCacheRefresherNotification, SignedInRefresher>()
            .AddNotificationHandler<AssignedMemberRolesNotification, SignedInUpdates>()
            .AddNotificationHandler<RemovedMemberRolesNotification, SignedInUpdates>()
            .AddNotificationAsyncHandler<UmbracoApplicationStartingNotification, MemberGroupsAtStart>();
    }

    private static void AddPasskeysOfMembers(this IServiceCollection services)
    {
        services.AddPasskeys<MemberAccounts>();
        services.AddSingleton<MemberPasskeys>();
        services.AddSingleton<MemberProof>();
    }

    // The account itself comes last: what belongs to it is found by it.
    private static void AddPersonalDataOfMembers(this IServiceCollection services)
    {
        services.AddSingleton<PersonalData>(provider => new AccountPersonalData(
            MemberAccounts.Kind, provider.GetRequiredService<ICurrentUnitOfWork>()));
        services.AddSingleton<PersonalData, MemberPersonalData>();
        services.AddSingleton<MemberBelongings>();
        services.AddSingleton<MyData>();
        services.AddSingleton<MyForum>();
        services.AddSingleton<MemberNotices>();
        services.AddSingleton<InactiveMembers>();
        services.AddHostedService<InactivityService>();
    }
}
