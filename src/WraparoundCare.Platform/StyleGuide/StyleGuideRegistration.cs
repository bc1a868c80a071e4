using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.StyleGuide;

internal static class StyleGuideRegistration
{
    public static IServiceCollection AddStyleGuide(this IServiceCollection services)
    {
        services.AddSingleton(new EditorMenuItem(
            StyleGuideController.Address,
            "Stijlgids",
            "Alle onderdelen waaruit de site bestaat, in elke toestand, met de regels voor vorm en taal."));
        return services.AddSingleton<ColourRoles>();
    }
}
