using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Themes;

internal static class ThemesRegistration
{
    public static IServiceCollection AddThemes(this IServiceCollection services) => services
        .AddScoped<ThemeIndex>()
        .AddOverview<ThemesOverview>()
        .AddPageType<ThemePageType>();
}
