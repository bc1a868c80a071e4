using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Persistence.DataProtection;

internal static class DataProtectionRegistration
{
    // Nodes read each other's cookies only under one name; left alone it is the folder of the node.
    private const string ApplicationName = "WraparoundCare";

    public static IServiceCollection AddDataProtectionKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddSingleton<DatabaseKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<DatabaseKeys>()));
        var certificates = configuration.GetSection(DataProtectionCertificates.Section).Get<DataProtectionCertificates>()?.All() ?? [];
        if (certificates is [var current, ..])
        {
            protection.ProtectKeysWithCertificate(current).UnprotectKeysWithAnyCertificate(certificates);
        }

        return services;
    }
}
