using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Access;
using WraparoundCare.Kernel.Website.Costs;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.Health;
using WraparoundCare.Kernel.Website.Images;
using WraparoundCare.Kernel.Website.Jobs;
using WraparoundCare.Kernel.Website.Mail;
using WraparoundCare.Kernel.Website.MediaFiles;
using WraparoundCare.Kernel.Website.Navigation;
using WraparoundCare.Kernel.Website.PageCache;
using WraparoundCare.Kernel.Website.Preview;
using WraparoundCare.Kernel.Website.PropertyEditors;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Kernel.Website.Rendering;
using WraparoundCare.Kernel.Website.Routing;
using WraparoundCare.Kernel.Website.Security;
using WraparoundCare.Kernel.Website.Serialization;
using WraparoundCare.Kernel.Website.SiteBuilding;
using WraparoundCare.Kernel.Website.Webhooks;

namespace WraparoundCare.Kernel.Website;

/// <summary>Adds the public website to the composition, named as in Umbraco.</summary>
public static class WebsiteBuilderExtensions
{
    /// <summary>The published cache, routing, rendering, media, background jobs and webhooks of the public website.</summary>
    public static IUmbracoBuilder AddWebsite(this IUmbracoBuilder builder) => builder
        .AddSerialization()
        .AddPropertyEditors()
        .AddImages()
        .AddTreeFollowing()
        .AddPublishedCache()
        .AddRouting()
        .AddPreview()
        .AddRendering()
        .AddSecurity()
        .AddCosts()
        .AddSiteBuilding()
        .AddHealth()
        .AddJobs()
        .AddWebhooks()
        .AddMail();

    private static IUmbracoBuilder AddRouting(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddUnique<IUmbracoContextFactory, UmbracoContextFactory>();
        services.AddSingleton<UrlProvider>();
        services.AddUnique<IPublishedUrlProvider, UrlCache>();
        services.AddUnique<IRequestAccessor, RequestAccessor>();
        services.AddUnique<ICookieManager, CookieManager>();
        services.AddUnique<IContentLastChanceFinder, ConfiguredNotFoundFinder>();
        services.AddSingleton<SiblingSegments>();
        builder.UrlSegmentProviders().Insert<UniqueUrlSegments>();
        builder.AddNotificationHandler<ContentMovingNotification, MovesBelowThemselves>();

        // A visitor who asks for another template would have a view render a model that it was not made for.
        services.PostConfigure<WebRoutingSettings>(routing => routing.DisableAlternativeTemplates = true);
        services.AddSingleton<UmbracoContextSource>();
        services.AddSingleton<UmbracoContextMiddleware>();
        services.AddSingleton<ContentRouter>();
        services.AddSingleton<FileGuard>();
        services.AddSingleton<MediaEndpoint>();
        services.AddSingleton<MediaFileSender>();
        services.AddSingleton<MadeImageEndpoint>();
        return builder;
    }

    private static IUmbracoBuilder AddRendering(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddControllersWithViews(mvc => mvc.Conventions.Add(new HeadAsGet()))
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()));
        services.AddSingleton<ViewRenderer>();
        services.AddSingleton<IPublicAccessChecker, PublicAccessChecker>();
        services.AddSingleton<PagesInstead>();
        services.AddSingleton<PageGuard>();
        services.AddSingleton<PageRules>();
        services.AddSingleton<PageWriter>();
        services.AddSingleton<ContentEndpoint>();
        services.AddSingleton<ErrorPages>();
        services.AddSingleton<PageStore>();
        services.AddSingleton(provider => new KeptPages(provider.GetRequiredService<PageStore>()));
        services.AddOptions<PageCacheOptions>()
            .Bind(builder.Config.GetSection(PageCacheOptions.Section))
            .Configure<IOptions<AntiforgeryOptions>, IOptions<CookieTempDataProviderOptions>, IOptions<SecuritySettings>>(AddCookies)
            .ValidateDataAnnotations()
            .ValidateOnStart();

        // The pages are UTF-8: letters with accents need no entities.
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    // Members sign in with a scheme of ASP.NET Core Identity; editors see more on some pages, and have a second cookie on their way in.
    private static void AddCookies(
        PageCacheOptions pages,
        IOptions<AntiforgeryOptions> forms,
        IOptions<CookieTempDataProviderOptions> messages,
        IOptions<SecuritySettings> editors) => pages.Cookies.UnionWith(
    [
        ".AspNetCore.Identity.", Constants.Web.PreviewCookieName, editors.Value.AuthCookieName,
        messages.Value.Cookie.Name ?? CookieTempDataProvider.CookieName, forms.Value.Cookie.Name ?? ".AspNetCore.Antiforgery.",
    ]);
}
