using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Files;

internal static class FileRegistration
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<IPartialViewRepository, PartialViewRepository>()
        .AddSingleton<IScriptRepository, ScriptRepository>()
        .AddSingleton<IStylesheetRepository, StylesheetRepository>();
}
