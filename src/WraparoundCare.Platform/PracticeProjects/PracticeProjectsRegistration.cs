using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.PracticeProjects.Comparison;
using WraparoundCare.Platform.Shared.Maps;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.PracticeProjects;

internal static class PracticeProjectsRegistration
{
    public static IServiceCollection AddPracticeProjects(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MapTilesOptions>()
            .Bind(configuration.GetSection(MapTilesOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<MapTiles>()
            .AddScoped<ProjectList>()
            .AddScoped<ComparedParts>()
            .AddScoped<ProjectComparer>()
            .AddScoped<StepOverview>()
            .AddScoped<ComparisonFile>()
            .AddOverview<PracticeProjectsOverview>(ProjectList.QueryKeys)
            .AddOverview<ProjectComparisonPage>(ProjectChoice.QueryKeys)
            .AddOverview<ProjectStepsPage>(StepOverview.QueryKeys)
            .AddPageType<PracticeProjectPageType>()
            .AddPageType<ProgrammePage>(PageType.OrdinaryPage, page => PageSchema.Article(page));
    }

    public static void MapPracticeProjects(this IEndpointRouteBuilder endpoints) => ComparisonFile.Map(endpoints);
}
