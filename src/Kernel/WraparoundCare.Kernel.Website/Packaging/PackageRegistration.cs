using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Packaging.Importing;
using WraparoundCare.Kernel.Website.Packaging.Validation;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Registers the installation of packages.</summary>
public static class PackageRegistration
{
    /// <summary>Adds the kernel's packaging ports, and installs the packages of the site when it starts.</summary>
    public static IUmbracoBuilder AddPackages(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<PackageOptions>().Bind(builder.Config.GetSection(PackageOptions.Section));
        builder.Services.AddUnique<IPackageDataInstallation, PackageDataInstallation>();
        builder.Services.AddUnique<IPackageInstallation, PackageInstallation>();
        builder.Services.AddSingleton<PackageInstaller>();
        builder.Services.AddSingleton<PackageImport>();
        builder.Services.AddSingleton<PackageParts>();
        builder.Services.AddSingleton<PackageTransaction>();
        builder.Services.AddSingleton<InstalledPackages>();
        builder.Services.AddSingleton<SiteInventoryReader>();
        builder.Services.AddSingleton<TypeServices>();
        AddImporters(builder.Services);
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, PackagesAtStartup>();
        return builder;
    }

    private static void AddImporters(IServiceCollection services)
    {
        services.AddSingleton<PackageImporter>();
        services.AddSingleton<LocalizationImporters>();
        services.AddSingleton<LanguageImporter>();
        services.AddSingleton<DictionaryImporter>();
        services.AddSingleton<SchemaImporters>();
        services.AddSingleton<DataTypeImporter>();
        services.AddSingleton<TemplateImporter>();
        services.AddSingleton<PropertyImporter>();
        services.AddSingleton<DocumentTypeImporter>();
        services.AddSingleton<MediaTypeImporter>();
        services.AddSingleton<MemberTypeImporter>();
        services.AddSingleton<ContentImporters>();
        services.AddSingleton<ItemFiller>();
        services.AddSingleton<DocumentImporter>();
        services.AddSingleton<DocumentPublisher>();
        services.AddSingleton<MediaImporter>();
        services.AddSingleton<MediaFileCopier>();
    }
}
