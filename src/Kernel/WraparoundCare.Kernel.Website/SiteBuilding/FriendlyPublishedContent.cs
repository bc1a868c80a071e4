using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

/// <summary>
/// Values and addresses without naming the services that find them: <c>Model.Value&lt;string&gt;("intro")</c>, <c>page.Url()</c>.
/// </summary>
public static class FriendlyPublishedContent
{
    public static T? Value<T>(
        this IPublishedContent content,
        string alias,
        string? culture = null,
        string? segment = null,
        Fallback fallback = default,
        T? defaultValue = default) =>
        content.Value(Get<IPublishedValueFallback>(), alias, culture, segment, fallback, defaultValue);

    public static T? Value<T>(
        this IPublishedElement content,
        string alias,
        string? culture = null,
        string? segment = null,
        Fallback fallback = default,
        T? defaultValue = default) =>
        content.Value(Get<IPublishedValueFallback>(), alias, culture, segment, fallback, defaultValue);

    public static string Url(this IPublishedContent content, string? culture = null, UrlMode mode = UrlMode.Default) =>
        content.Url(Get<IPublishedUrlProvider>(), culture, mode);

    // The kernel's own provider, because a view has nothing else at hand.
    private static T Get<T>()
        where T : notnull =>
        (T)(StaticServiceProvider.Instance.GetService(typeof(T))
            ?? throw new InvalidOperationException($"There is no {typeof(T).Name}."));
}
