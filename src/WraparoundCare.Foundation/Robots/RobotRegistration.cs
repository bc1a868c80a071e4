using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Foundation.Robots;

public static class RobotRegistration
{
    // As long as a sum can be used at most.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    /// <summary>Telling people from robots. Every form that strangers send may call it.</summary>
    public static IServiceCollection AddProofOfWork(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(ProofOfWork)))
        {
            return services;
        }

        services.AddOptions<ProofOptions>().BindConfiguration(ProofOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<JoinedWork>();
        services.AddSingleton<UsedProofs>();
        services.AddSingleton(provider => new ProofOfWork(
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<UsedProofs>(),
            provider.GetRequiredService<IOptions<ProofOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEntityModel, RobotEntityModel>());
        services.AddFoundationMigrations();
        return services.AddRetention(new RetentionRule("used_proof", "used_at", LongestLifetime, MaxRows: 100_000));
    }
}
