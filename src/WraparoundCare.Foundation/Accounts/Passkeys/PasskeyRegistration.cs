using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Foundation.Accounts.Passkeys;

public static class PasskeyRegistration
{
    private const string Required = "required";

    /// <summary>Passkeys of one kind of account, which <see cref="PasskeyCeremonies{TAccounts}"/> makes and recognizes.</summary>
    public static IServiceCollection AddPasskeys<TAccounts>(this IServiceCollection services)
        where TAccounts : class, IAccountStore
    {
        // A passkey stands for two factors: the device is asked to check who holds it. It knows whose it is, so no name is typed.
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = Required;
            passkeys.ResidentKeyRequirement = Required;
            passkeys.AuthenticatorTimeout = PasskeyChallenges.Term;
        });
        services.AddIdentityCore<PasskeyOwner<TAccounts>>().AddUserStore<PasskeyOwnerStore<TAccounts>>();
        services.AddScoped<IPasskeyHandler<PasskeyOwner<TAccounts>>, PasskeyHandler<PasskeyOwner<TAccounts>>>();
        services.AddScoped(provider => new PasskeyCeremonies<TAccounts>(
            provider.GetRequiredService<IPasskeyHandler<PasskeyOwner<TAccounts>>>(),
            provider.GetRequiredService<PasskeyChallenges>(),
            provider.GetRequiredService<AccountPasskeys>()));
        services.TryAddSingleton<JoinedWork>();
        services.TryAddSingleton<PasskeyChallenges>();
        return services;
    }

    // The table has the moment at which a challenge ends by itself: a row that is older has nothing to refuse.
    internal static IServiceCollection AddUsedPasskeyChallenges(this IServiceCollection services) =>
        services.AddRetention(new RetentionRule(UsedPasskeyChallengeMapping.Table, "ends_at", PasskeyChallenges.Term, MaxRows: 100_000));
}
