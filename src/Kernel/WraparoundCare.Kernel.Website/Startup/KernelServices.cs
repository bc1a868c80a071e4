using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Kernel.Website.Navigation;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>Concrete classes that Core brings but leaves to its host to register.</summary>
internal static class KernelServices
{
    public static IUmbracoBuilder AddKernelServices(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        AddServices(services);
        AddFiles(services);
        AddPublishedContent(services);
        builder.AddNotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification, NavigationInitializationNotificationHandler>();
        builder.AddNotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification, PublishStatusInitializationNotificationHandler>();
        return builder;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<IDataTypeService, DataTypeService>();
        services.AddSingleton<IAuditService, AuditService>();
        services.AddSingleton<IAuditEntryService, AuditEntryService>();
        services.AddSingleton<IIdKeyMap, IdKeyMap>();
        services.AddSingleton<IServerRegistrationService, ServerRegistrationService>();
        services.AddSingleton<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
        services.AddSingleton<ServiceContext>();
        services.AddSingleton<IConfigManipulator, ConfigManipulator>();
        services.AddSingleton<ILoggingConfiguration>(provider => new LoggingConfiguration(
            Path.Combine(provider.GetRequiredService<IHostingEnvironment>().ApplicationPhysicalPath, "umbraco", "Logs")));
    }

    private static void AddFiles(IServiceCollection services)
    {
        services.AddSingleton<FileSystems>();
        services.AddSingleton<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddSingleton(CreateMediaFileManager);
        services.AddSingleton<IShortStringHelper>(provider => new DefaultShortStringHelper(
            new DefaultShortStringHelperConfig().WithDefault(provider.GetRequiredService<IOptions<RequestHandlerSettings>>().Value)));
    }

    private static void AddPublishedContent(IServiceCollection services)
    {
        services.AddSingleton<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddSingleton<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddNavigation();
        services.AddSingleton<IDefaultCultureAccessor, DefaultCultureAccessor>();
        services.AddSingleton<IUrlAssembler, DefaultUrlAssembler>();
    }

    private static MediaFileManager CreateMediaFileManager(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<GlobalSettings>>().Value;
        var hosting = provider.GetRequiredService<IHostingEnvironment>();
        var files = new PhysicalFileSystem(
            provider.GetRequiredService<IIOHelper>(),
            hosting,
            provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            KernelHostingEnvironment.MediaFolder(hosting, settings),
            hosting.ToAbsolute(settings.UmbracoMediaPath));
        return ActivatorUtilities.CreateInstance<MediaFileManager>(provider, files);
    }
}
