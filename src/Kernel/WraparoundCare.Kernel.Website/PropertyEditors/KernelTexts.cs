using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

/// <summary>
/// The kernel's texts in all its languages. They are in its assembly, and who uses them must say so. Where the kernel has none, ours are
/// added to them, in the languages of our editors.
/// </summary>
internal static class KernelTexts
{
    private const string Folder = "Umbraco.Cms.Core.EmbeddedResources.Lang";

    private const string OwnFolder = "WraparoundCare.Kernel.Website.PropertyEditors.Lang";

    public static IServiceCollection AddKernelTexts(this IServiceCollection services)
    {
        foreach (IFileInfo file in Texts(typeof(KernelTexts), OwnFolder))
        {
            services.AddSingleton(new LocalizedTextServiceSupplementaryFileSource(file, false));
        }

        return services.AddSingleton(provider => new LocalizedTextServiceFileSources(
            provider.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            provider.GetRequiredService<AppCaches>(),
            new DirectoryInfo(Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "umbraco", "config", "lang")),
            provider.GetServices<LocalizedTextServiceSupplementaryFileSource>(),
            Texts(typeof(ILocalizedTextService), Folder)));
    }

    private static IDirectoryContents Texts(Type neighbour, string folder) =>
        new EmbeddedFileProvider(neighbour.Assembly, folder).GetDirectoryContents(string.Empty);
}
