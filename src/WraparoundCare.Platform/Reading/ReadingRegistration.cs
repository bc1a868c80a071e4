using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Platform.Reading;

internal static class ReadingRegistration
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services.AddScoped<PageTexts>();
}
