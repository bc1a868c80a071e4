using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>How a feature says what its pages are.</summary>
internal static class PageTypeRegistration
{
    /// <summary>A type of page of which there is something to say.</summary>
    public static IServiceCollection AddPageType<TType>(this IServiceCollection services)
        where TType : PageType => services.AddScoped<PageType, TType>();

    /// <summary>A type of page of which search and schema.org need to know no more than what it is.</summary>
    public static IServiceCollection AddPageType<TPage>(
        this IServiceCollection services, SearchType? foundAs, Func<TPage, PageSchema> schema)
        where TPage : ContentPage => services.AddScoped<PageType>(_ => new PlainPageType<TPage>(foundAs, schema));

    /// <summary>A page that leads to others.</summary>
    public static IServiceCollection AddOverview<TPage>(this IServiceCollection services)
        where TPage : ContentPage => services.AddPageType<TPage>(PageType.Overview, _ => PageSchema.Collection);

    /// <summary>A page that leads to others, with a list that visitors can narrow.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="queryKeys">Every query key that the list reads.</param>
    public static IServiceCollection AddOverview<TPage>(this IServiceCollection services, IReadOnlyList<string> queryKeys)
        where TPage : ContentPage => services.AddOverview<TPage>().AddSingleton(new ListQueryKeys(queryKeys));

    /// <summary>A feed of the pages with this model.</summary>
    public static IServiceCollection AddFeed<TPage>(this IServiceCollection services, string path, string title)
        where TPage : ContentPage => services.AddSingleton(new Feed(path, title, page => page is TPage));
}
