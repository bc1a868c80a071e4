using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Scenarios;

/// <summary>One tree in two languages, each on a host of its own.</summary>
public sealed class DomainScenarioTests
{
    private const string Dutch = "nl-NL";
    private const string English = "en-GB";
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Theory, AllDatabases]
    public async Task Route_HostOfALanguage_GivesThePageInThatLanguage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (home, page) = await BilingualAsync(host);
        await AssignAsync(host, home);

        await host.RestartAsync();

        Assert.Equal((page.Key, Dutch, "Over ons"), await RouteAsync(host, "https://zorg.example/over-ons"));
        Assert.Equal((page.Key, English, "About us"), await RouteAsync(host, "https://care.example/about-us"));
        Assert.Equal((null, English, null), await RouteAsync(host, "https://care.example/over-ons"));
        using var context = host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var urls = host.Get<IPublishedUrlProvider>();
        Assert.Equal("https://zorg.example/over-ons", urls.GetUrl(page.Key, UrlMode.Absolute, Dutch, new Uri("https://care.example/")));
        Assert.Equal("https://care.example/about-us", urls.GetUrl(page.Key, UrlMode.Absolute, English, new Uri("https://zorg.example/")));
    }

    private static async Task<(Guid? Page, string? Culture, string? Name)> RouteAsync(KernelHost host, string address)
    {
        using var context = host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var router = host.Get<IPublishedRouter>();
        var request = await router.RouteRequestAsync(
            await router.CreateRequestAsync(new Uri(address)), new RouteRequestOptions(RouteDirection.Inbound));
        var page = request.Is404() ? null : request.PublishedContent;
        return (page?.Key, request.Culture, page?.Name(host.Get<IVariationContextAccessor>(), request.Culture));
    }

    private static async Task<(IContent Home, IContent Page)> BilingualAsync(KernelHost host)
    {
        Assert.True((await host.Get<ILanguageService>().CreateAsync(new Language(English, "English"), User)).Success);
        var type = await new DocumentTypeBuilder(host.Services, "page").VaryingByCulture().CreateAsync();
        var home = Publish(host, new Content("Zorg", Constants.System.Root, type, Dutch), "Zorg", "Care");
        return (home, Publish(host, new Content("Over ons", home.Id, type, Dutch), "Over ons", "About us"));
    }

    private static Content Publish(KernelHost host, Content document, string dutch, string english)
    {
        document.SetCultureName(dutch, Dutch);
        document.SetCultureName(english, English);
        var contents = host.Get<IContentService>();
        Assert.True(contents.Save(document).Success);
        Assert.True(contents.Publish(document, [Dutch, English]).Success);
        return document;
    }

    private static async Task AssignAsync(KernelHost host, IContent home)
    {
        var model = new DomainsUpdateModel
        {
            DefaultIsoCode = Dutch,
            Domains =
            [
                new DomainModel { DomainName = "https://zorg.example", IsoCode = Dutch },
                new DomainModel { DomainName = "https://care.example", IsoCode = English },
            ],
        };
        Assert.Equal(DomainOperationStatus.Success, (await host.Get<IDomainService>().UpdateDomainsAsync(home.Key, model)).Status);
    }
}
