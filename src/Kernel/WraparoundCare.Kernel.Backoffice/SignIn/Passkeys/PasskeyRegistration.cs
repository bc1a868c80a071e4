using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passkeys;

internal static class PasskeyRegistration
{
    private const string Required = "required";
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        // A passkey stands for two factors: the device is asked to check who holds it. It knows whose it is, so no name is typed.
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = Required;
            passkeys.ResidentKeyRequirement = Required;
            passkeys.AuthenticatorTimeout = TimeToAnswer;
        });
        services.AddIdentityCore<PasskeyOwner>().AddUserStore<PasskeyOwnerStore>();
        services.AddScoped<IPasskeyHandler<PasskeyOwner>, PasskeyHandler<PasskeyOwner>>();
        services.AddScoped<PasskeyCeremonies>();
        services.AddSingleton<PasskeyStates>();
        return services;
    }
}
