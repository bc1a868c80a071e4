using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.NewsAndEvents;

internal static class NewsAndEventsRegistration
{
    public static IServiceCollection AddNewsAndEvents(this IServiceCollection services) => services
        .AddScoped<Agenda>()
        .AddScoped<CalendarEndpoint>()
        .AddOverview<NewsAndEventsPage>()
        .AddOverview<NewsOverview>()
        .AddOverview<EventsOverview>()
        .AddPageType<NewsItemPageType>()
        .AddPageType<EventPageType>()
        .AddFeed<NewsItem>("/actueel/nieuws.atom", "Nieuws");

    public static void MapNewsAndEvents(this IEndpointRouteBuilder endpoints) => CalendarEndpoint.Map(endpoints);
}
