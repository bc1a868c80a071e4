using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Serialization;

namespace WraparoundCare.Kernel.Website.Serialization;

public static class SerializationBuilderExtensions
{
    public static IUmbracoBuilder AddSerialization(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IJsonSerializer, StorageJsonSerializer>();
        builder.Services.AddSingleton<IConfigurationEditorJsonSerializer, ConfigurationJsonSerializer>();
        builder.Services.AddSingleton<IWebhookJsonSerializer, WebhookJsonSerializer>();
        return builder;
    }
}
