using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Packaging;
using WraparoundCare.Kernel.Website.Packaging.Importing;
using WraparoundCare.Kernel.Website.Packaging.Validation;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>
/// Installs a package file that is new or newer than what is installed. Everything is checked first and then imported in one
/// transaction; what editors changed or deleted since an earlier version is left as it is.
/// </summary>
internal sealed class PackageInstaller(
    SiteInventoryReader inventory,
    PackageImport import,
    InstalledPackages installed,
    TimeProvider time,
    ILogger<PackageInstaller> logger)
{
    /// <exception cref="PackageException">The package is malformed, or was not accepted. Nothing was changed.</exception>
    public async Task InstallAsync(string path, CancellationToken cancellationToken = default)
    {
        var package = await PackageReader.ReadAsync(path, cancellationToken);
        if (IsInstalled(package))
        {
            return;
        }

        await CheckAsync(package);
        await ImportAsync(package);
    }

    // The exception is one line, so the log has them all.
    private async Task CheckAsync(PackageFile package)
    {
        try
        {
            PackageValidator.Validate(package, await inventory.ReadAsync());
        }
        catch (PackageException exception) when (exception.Faults.Count > 1)
        {
            foreach (var fault in exception.Faults)
            {
                logger.LogError("{Fault}", fault);
            }

            throw;
        }
    }

    private bool IsInstalled(PackageFile package)
    {
        // A package without name or version goes on, to be refused with the reason.
        if (package.Name.Length == 0 || package.Version is null
            || installed.Find(package.Name).Version is not { } version || version < package.Version)
        {
            return false;
        }

        if (version > package.Version)
        {
            logger.LogWarning(
                "Package {Package} {Version} is older than {Installed}, which is installed; it was left out",
                package.Name,
                package.Version,
                version);
        }

        return true;
    }

    private async Task ImportAsync(PackageFile package)
    {
        var started = time.GetTimestamp();
        var run = new ImportRun
        {
            Path = package.Path,
            MediaFolder = package.MediaFolder,
            History = installed.Find(package.Name).History,
            Logger = logger,
        };
        logger.LogInformation("Installing package {Package} {Version}", package.Name, package.Version);
        try
        {
            await import.Transaction.RunAsync(run, () => ImportOnceAsync(package, run), () => IsInstalled(package));
        }
        catch (Exception exception) when (exception is not PackageException and not OperationCanceledException)
        {
            throw new PackageException(Failure(package, exception), exception);
        }

        var counts = string.Join(", ", run.Created.Select(created => $"{created.Value} {created.Key}"));
        logger.LogInformation(
            "Installed package {Package} {Version} in {Milliseconds:0} ms: {Counts}",
            package.Name, package.Version, time.GetElapsedTime(started).TotalMilliseconds, counts.Length > 0 ? counts : "nothing new");
    }

    private async Task ImportOnceAsync(PackageFile package, ImportRun run)
    {
        if (IsInstalled(package))
        {
            // Another node was first, while this one waited for the lock.
            return;
        }

        await import.Importer.ImportAsync(import.Parser.ToCompiledPackage(package.Document), package.MemberTypes, run);
        installed.Remember(package, run.History);
        logger.LogInformation("Package {Package}: storing it, and telling navigation, addresses, published pages and search", package.Name);
    }

    // A handler of the kernel's notifications runs after the commit: what it throws does not undo the installation.
    private string Failure(PackageFile package, Exception exception) => IsInstalled(package)
        ? $"Package {package.Name} {package.Version} was installed, but a handler failed afterwards: {exception.Message}"
        : $"Package {package.Name} {package.Version} was not installed and nothing was changed: {exception.Message}";
}

/// <summary>What turns a checked package into content.</summary>
internal sealed record PackageImport(CompiledPackageXmlParser Parser, PackageImporter Importer, PackageTransaction Transaction);
