using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Tags;

internal static class TagRegistration
{
    public static IServiceCollection AddTags(this IServiceCollection services) => services
        .AddSingleton<TagQueries>()
        .AddSingleton<ITagRepository, TagRepository>();
}
