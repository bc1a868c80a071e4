using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Images;

internal static class ImagesRegistration
{
    public static IUmbracoBuilder AddImages(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ImageOptions>()
            .Bind(builder.Config.GetSection(ImageOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ImageSigningKey>();
        services.AddSingleton<ImageSigner>();
        services.AddSingleton<ImageUrlGenerator>();
        services.AddUnique<IImageUrlGenerator>(provider => provider.GetRequiredService<ImageUrlGenerator>());
        services.AddUnique<IImageUrlTokenGenerator>(provider => provider.GetRequiredService<ImageUrlGenerator>());
        services.AddSingleton<ImageProcessor>();
        services.AddSingleton<ImageCache>();
        services.AddSingleton<ImagePipeline>();
        services.AddSingleton<ImageUploads>();
        services.AddUnique<IImageDimensionExtractor>(provider => provider.GetRequiredService<ImageUploads>());
        services.AddSingleton<ResponsiveImages>();
        builder.AddNotificationHandler<UmbracoApplicationStartingNotification, ImageSigningKey>();
        builder.AddNotificationHandler<MediaCacheRefresherNotification, MadeImageRemoval>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, MadeImageRemoval>();
        return builder;
    }
}
