using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Installs the packages of the site when the kernel has started and before the first request.</summary>
internal sealed class PackagesAtStartup(
    IOptions<PackageOptions> options, IOptions<UnattendedSettings> unattended, IHostingEnvironment hosting, PackageInstaller installer)
    : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken)
    {
        // Umbraco's own switch for packages that change the site when it starts.
        foreach (var path in unattended.Value.PackageMigrationsUnattended ? FindPackages() : [])
        {
            await installer.InstallAsync(path, cancellationToken);
        }
    }

    private List<string> FindPackages()
    {
        var folder = FindFolder();
        return folder is null
            ? []
            : Directory.EnumerateDirectories(folder)
                .Select(package => Path.Combine(package, PackageFile.FileName))
                .Where(File.Exists)
                .Order(StringComparer.Ordinal)
                .ToList();
    }

    private string? FindFolder()
    {
        if (options.Value.Folder is { Length: > 0 } configured)
        {
            var folder = Path.GetFullPath(configured, hosting.ApplicationPhysicalPath);
            return Directory.Exists(folder)
                ? folder
                : throw new PackageException($"The folder of {PackageOptions.Section}:Folder, {configured}, does not exist.");
        }

        return new[] { AppContext.BaseDirectory, hosting.ApplicationPhysicalPath }
            .Select(parent => Path.Combine(parent, PackageOptions.DefaultFolder))
            .FirstOrDefault(Directory.Exists);
    }
}
