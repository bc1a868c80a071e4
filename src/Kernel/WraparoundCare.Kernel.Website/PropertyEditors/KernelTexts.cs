using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

/// <summary>The kernel's texts in all its languages. They are in its assembly, and who uses them must say so.</summary>
internal static class KernelTexts
{
    private const string Folder = "Umbraco.Cms.Core.EmbeddedResources.Lang";

    public static IServiceCollection AddKernelTexts(this IServiceCollection services) =>
        services.AddSingleton(provider => new LocalizedTextServiceFileSources(
            provider.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            provider.GetRequiredService<AppCaches>(),
            new DirectoryInfo(Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "umbraco", "config", "lang")),
            provider.GetServices<LocalizedTextServiceSupplementaryFileSource>(),
            new EmbeddedFileProvider(typeof(ILocalizedTextService).Assembly, Folder).GetDirectoryContents(string.Empty)));
}
