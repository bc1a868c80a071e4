using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Foundation.Mail;

public static class MailRegistration
{
    // Longer than mails are tried, so that none goes this way as long as somebody sends.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(14);
    private static readonly TimeSpan DeadTerm = TimeSpan.FromDays(30);
    private static readonly TimeSpan PauseTerm = TimeSpan.FromDays(1);
    private static readonly TimeSpan UndeliverableTerm = TimeSpan.FromDays(180);

    /// <summary>Sending mail. Everybody who sends any may call it.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(MailQueue)))
        {
            return services;
        }

        AddOptions(services);
        AddQueue(services);
        AddSending(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEntityModel, MailEntityModel>());
        services.AddFoundationMigrations();
        services.AddRetention(new RetentionRule("mail", "created_at", LongestWait, MaxRows: 100_000));
        services.AddRetention(new RetentionRule("dead_mail", "died_at", DeadTerm, MaxRows: 10_000));
        services.AddRetention(new RetentionRule("mailbox_pause", "day_began", PauseTerm, MaxRows: 100_000));
        services.AddRetention(new RetentionRule("undeliverable_address", "found_at", UndeliverableTerm, MaxRows: 100_000));
        return services;
    }

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section);
        services.AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .Configure<IConfiguration>((options, configuration) => options.SiteAddress =
                Uri.TryCreate(configuration[MailOptions.AddressKey], UriKind.Absolute, out var address) ? address : null)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, DkimValidation>();
    }

    private static void AddQueue(IServiceCollection services)
    {
        services.AddSingleton<MailRoute>();
        services.AddSingleton<MailBell>();
        services.TryAddSingleton<JoinedWork>();
        services.AddSingleton<MailHashes>();
        services.AddSingleton<MailContents>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<MailStore>();
        services.AddSingleton(provider => new MailAddresses(
            provider.GetRequiredService<JoinedWork>(),
            provider.GetRequiredService<MailHashes>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new MailboxPauses(
            provider.GetRequiredService<JoinedWork>(),
            provider.GetRequiredService<MailHashes>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new MailSeals(
            provider.GetRequiredService<JoinedWork>(), provider.GetRequiredService<MailHashes>()));
        services.AddSingleton(provider => new Unsubscribing(
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<MailAddresses>(),
            provider.GetRequiredService<IOptions<MailOptions>>()));
        services.AddSingleton(provider => new MailQueue(
            provider.GetRequiredService<JoinedWork>(),
            provider.GetRequiredService<MailStore>(),
            provider.GetRequiredService<MailBell>(),
            provider.GetRequiredService<MailRoute>()));
    }

    private static void AddSending(IServiceCollection services)
    {
        services.AddSingleton<MailClaims>();
        services.AddSingleton<MailSigner>();
        services.AddSingleton<MailMessages>();
        services.AddSingleton<MailPost>();
        services.AddSingleton<MailCourier>();
        services.AddSingleton<BounceFolder>();
        services.AddSingleton<DeadMails>();
        services.AddSingleton<MailReport>();
        services.AddHostedService<MailService>();
    }
}
