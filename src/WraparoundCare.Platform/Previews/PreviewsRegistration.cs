using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.Previews;

internal static class PreviewsRegistration
{
    private static readonly RetentionRule Links =
        new("preview_link", "made_at", TimeSpan.FromDays(PreviewLinks.MaxDays), MaxRows: 10_000);

    public static IServiceCollection AddPreviews(this IServiceCollection services) => services
        .AddRetention(Links)
        .AddSingleton<PreviewLinkTokens>()
        .AddSingleton<PreviewLinks>()
        .AddSingleton<PreviewLinkRights>()
        .AddSingleton<PreviewLinkList>()
        .AddSingleton(new EditorMenuItem(
            PreviewLinksController.Address,
            "Voorbeeldlinks",
            "Links waarmee iemand zonder account een pagina ziet die nog niet is gepubliceerd. Je trekt ze hier ook weer in."));
}
