using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Shared.Contact;
using WraparoundCare.Platform.Shared.Discussions;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.Files;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Platform.Shared;

/// <summary>What the features have in common.</summary>
internal static class SharedRegistration
{
    public static IServiceCollection AddShared(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ContactOptions>()
            .Bind(configuration.GetSection(ContactOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddEditorPolicy();
        return services
            .AddHttpContextAccessor()
            .AddSingleton<SiteAddress>()
            .AddSingleton<Assets>()
            .AddSingleton<AccountMenu>()
            .AddSingleton<CachedPartials>()
            .AddSingleton<PreviewMode>()
            .AddSingleton(_ => new GeneratedFileCache())
            .AddScoped<AccessRules>()
            .AddScoped<ReadablePages>()
            .AddScoped<ReaderPages>()
            .AddScoped<DiscussedPages>()
            .AddScoped<SiteTree>()
            .AddSingleton<PageTitles>()
            .AddScoped<PageIndex>()
            .AddScoped<PageTypeCatalog>()
            .AddScoped<TipPages>()
            .AddPageType<HomePageType>()
            .AddPageType<TextPage>(PageType.OrdinaryPage, page => PageSchema.Article(page))
            .AddFeed<ContentPage>("/feed.atom", "Laatst gewijzigd");
    }
}
