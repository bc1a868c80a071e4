using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Foundation.Accounts;

public static class AccountRegistration
{
    // Longer than any kind of account lets a session last.
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(31);

    /// <summary>What signing in consists of. Each kind of account calls it, and registers its own <see cref="IAccountStore"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordHashing.Iterations);
        services.TryAddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddSingleton<PasswordHashing>();
        services.TryAddSingleton<OneTimeTokens>();
        services.TryAddSingleton<AccountSecrets>();
        services.TryAddSingleton<AccountSession>();
        services.TryAddSingleton<SecurityLog>();
        services.TryAddSingleton<KnownDevices>();
        services.TryAddSingleton<StoredSignInFailures>();
        services.TryAddSingleton<SignInService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEntityModel, AccountEntityModel>());
        services.TryAddSingleton<AccountSessions>();
        services.TryAddSingleton<AuthenticatorApp>();
        services.TryAddSingleton<UsedCodes>();
        services.TryAddSingleton<RecoveryCodes>();
        services.TryAddSingleton<JoinedWork>();
        services.TryAddSingleton<AccountPasskeys>();
        services.TryAddSingleton<LostForms>();
        services.AddFoundationMigrations();
        services.AddRetention(new RetentionRule("account_session", "started_at", LongestSession, MaxRows: 100_000));
        services.AddRetention(new RetentionRule("sign_in_failure", "first_at", SignInFailures.Window, MaxRows: 100_000));
        services.AddUsedPasskeyChallenges();

        // Much longer than a code is right.
        services.AddRetention(new RetentionRule("account_used_code", "used_at", TimeSpan.FromDays(1), MaxRows: 100_000));
        return services;
    }

    /// <summary>A limit of attempts that the constructor of its user asks for with <see cref="FromKeyedServicesAttribute"/>.</summary>
    /// <param name="services">The site's services.</param>
    /// <param name="key">What is limited: the section of the settings that give the number.</param>
    /// <param name="attempts">How often one address may try in ten minutes.</param>
    public static IServiceCollection AddAttemptLimiter<TOptions>(this IServiceCollection services, string key, Func<TOptions, int> attempts)
        where TOptions : class
    {
        services.TryAddSingleton<SecurityLog>();
        return services.AddKeyedSingleton(key, (provider, _) => new AttemptLimiter(
            attempts(provider.GetRequiredService<IOptions<TOptions>>().Value), provider.GetRequiredService<SecurityLog>()));
    }
}
