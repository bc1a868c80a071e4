using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.DocumentUrls;

internal static class DocumentUrlRegistration
{
    public static IServiceCollection AddDocumentUrls(this IServiceCollection services) => services
        .AddSingleton<IDocumentUrlRepository, DocumentUrlRepository>()
        .AddSingleton<IDocumentUrlAliasRepository, DocumentUrlAliasRepository>();
}
