using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Experiences;

internal static class ExperiencesRegistration
{
    public static IServiceCollection AddExperiences(this IServiceCollection services) => services
        .AddScoped<ExperienceList>()
        .AddScoped<ExperiencePublisher>()
        .AddSingleton<ExperienceNames>()
        .AddOverview<ExperiencesOverview>(ExperienceList.QueryKeys)
        .AddPageType<ExperiencePageType>()
        .AddFeed<Experience>("/praktijkprojecten/ervaringen.atom", "Ervaringen");
}
