using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Webhooks;

internal static class WebhookRegistration
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<IWebhookRepository, WebhookRepository>()
        .AddSingleton<IWebhookRequestRepository, WebhookRequestRepository>()
        .AddSingleton<IWebhookLogRepository, WebhookLogRepository>();
}
