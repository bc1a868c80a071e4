using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.TemporaryFiles;

internal static class TemporaryFileRegistration
{
    public static IServiceCollection AddTemporaryFiles(this IServiceCollection services) => services
        .AddSingleton<ITemporaryFileRepository, TemporaryFileRepository>();
}
