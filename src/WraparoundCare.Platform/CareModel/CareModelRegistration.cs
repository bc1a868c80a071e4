using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.CareModel.WorkCards;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.CareModel;

internal static class CareModelRegistration
{
    public static readonly SearchType AboutTheModel = new("model", "Over het model", 1.1, 1);

    public static IServiceCollection AddCareModel(this IServiceCollection services) => services
        .AddScoped<CareModelTree>()
        .AddScoped<WorkCardEndpoints>()
        .AddSingleton<PhaseOf>(PhaseOfStep)
        .AddOverview<StepsOverview>()
        .AddOverview<PrinciplesOverview>()
        .AddPageType<ModelStepPageType>()
        .AddPageType<PrinciplePageType>()
        .AddPageType<ModelPage>(AboutTheModel, page => PageSchema.Article(page));

    public static void MapCareModel(this IEndpointRouteBuilder endpoints) => WorkCardEndpoints.Map(endpoints);

    private static FacetValue? PhaseOfStep(Shared.ContentPage page) => page is ModelStep { Phase: { Length: > 0 } phase }
        ? FacetValue.Of(phase) with { Order = CarePhase.NumberOf(phase) }
        : null;
}
