using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

internal static class MediaRegistration
{
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<MediaAccess>();
        services.AddSingleton<MediaItems>();
        services.AddSingleton<MediaModels>();
        services.AddSingleton<MediaTree>();
        services.AddSingleton<MediaUrls>();
        services.AddSingleton<MediaSearch>();
        services.AddSingleton<MediaCollection>();
        return services;
    }
}
