using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Jobs;

namespace WraparoundCare.Kernel.Website.Webhooks;

internal static class WebhookRegistration
{
    public static IUmbracoBuilder AddWebhooks(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WebhookOptions>().Bind(builder.Config.GetSection(WebhookOptions.Section)).ValidateDataAnnotations()
            .Validate(
                options => WebhookSignature.IsSecret(options.Secret),
                $"{WebhookOptions.Section}:{nameof(WebhookOptions.Secret)} begins with whsec_ but is not base64.")
            .ValidateOnStart();
        services.AddHttpClient(Constants.HttpClients.WebhookFiring)
            .ConfigurePrimaryHttpMessageHandler(
                provider => WebhookConnection.Create(provider.GetRequiredService<IOptions<WebhookOptions>>()));
        services.AddSingleton<IWebhookFiringService, WebhookFiringService>();
        services.AddSingleton<WebhookMoment>();
        services.AddSingleton<WebhookTurn>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<Job, WebhookDelivery>();
        services.AddSingleton<Job, WebhookLogCleanUp>();
        AddMessages(services);
        return builder;
    }

    // The kernel builds messages with what its Delivery API is made of.
    private static void AddMessages(IServiceCollection services)
    {
        services.AddSingleton<IOutputExpansionStrategyAccessor, WebhookProperties>();
        services.AddSingleton<IRequestPreviewService, NoopRequestPreviewService>();
        services.AddSingleton<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddSingleton<IApiContentPathProvider, ApiContentPathProvider>();
        services.AddSingleton<IApiContentRouteBuilder, ApiContentRouteBuilder>();
        services.AddSingleton<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.AddSingleton<IApiElementBuilder, ApiElementBuilder>();
        services.AddSingleton<IApiContentBuilder, ApiContentBuilder>();
        services.AddSingleton<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddSingleton<IApiMediaBuilder, ApiMediaBuilder>();
    }
}
