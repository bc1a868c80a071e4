using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Platform.NewsAndEvents;

internal static class NewsAndEventsRegistration
{
    public static IServiceCollection AddNewsAndEvents(this IServiceCollection services) =>
        services.AddScoped<Agenda>().AddScoped<CalendarEndpoint>();

    public static void MapNewsAndEvents(this IEndpointRouteBuilder endpoints) => CalendarEndpoint.Map(endpoints);
}
