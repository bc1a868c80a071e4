using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Navigation;

internal static class NavigationRegistration
{
    /// <summary>Puts our navigation around the kernel's, whose classes have no public name.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services)
    {
        var documents = KernelOf<IDocumentNavigationQueryService>(services);
        services.AddUnique(provider => new DocumentNavigation(documents(provider), provider.GetRequiredService<IContentService>()));
        services.AddUnique<IDocumentNavigationQueryService>(provider => provider.GetRequiredService<DocumentNavigation>());
        services.AddUnique<IDocumentNavigationManagementService>(provider => provider.GetRequiredService<DocumentNavigation>());
        var media = KernelOf<IMediaNavigationQueryService>(services);
        services.AddUnique(provider => new MediaNavigation(media(provider), provider.GetRequiredService<IMediaService>()));
        services.AddUnique<IMediaNavigationQueryService>(provider => provider.GetRequiredService<MediaNavigation>());
        services.AddUnique<IMediaNavigationManagementService>(provider => provider.GetRequiredService<MediaNavigation>());
        return services;
    }

    private static Func<IServiceProvider, TService> KernelOf<TService>(IServiceCollection services)
        where TService : class
    {
        var factory = services.Last(service => service.ServiceType == typeof(TService)).ImplementationFactory
            ?? throw new InvalidOperationException($"The kernel registers {typeof(TService).Name} in another way than before.");
        return provider => (TService)factory(provider);
    }
}

internal sealed class DocumentNavigation(IDocumentNavigationQueryService kernel, IContentService documents)
    : StoredNavigation<IDocumentNavigationQueryService>(kernel, key => documents.GetById(key)),
        IDocumentNavigationQueryService, IDocumentNavigationManagementService;

internal sealed class MediaNavigation(IMediaNavigationQueryService kernel, IMediaService media)
    : StoredNavigation<IMediaNavigationQueryService>(kernel, key => media.GetById(key)),
        IMediaNavigationQueryService, IMediaNavigationManagementService;
