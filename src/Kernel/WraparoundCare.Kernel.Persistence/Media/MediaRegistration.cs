using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Media;

internal static class MediaRegistration
{
    public static IServiceCollection AddMedia(this IServiceCollection services) => services
        .AddSingleton<MediaFactory>()
        .AddSingleton<MediaValues>()
        .AddSingleton<MediaSaver>()
        .AddSingleton<IMediaRepository, MediaRepository>();
}
