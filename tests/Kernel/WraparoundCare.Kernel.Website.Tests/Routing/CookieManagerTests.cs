using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Routing;

/// <summary>
/// The kernel asks for its preview cookie each time that somebody lists children: in a request, in a job, before a login.
/// </summary>
public sealed class CookieManagerTests
{
    [Theory, AllDatabases]
    public async Task Children_WithAndWithoutARequest_AreThePublishedOnes(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var contents = host.Get<IContentService>();
        var top = contents.CreateAndSave("Start", Constants.System.Root, "article");
        contents.CreateAndSave("Gepubliceerd", top.Id, "article");
        contents.PublishBranch(contents.GetById(top.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);
        contents.CreateAndSave("Concept", top.Id, "article");

        var outside = Children(host, top.Key);
        host.Get<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = host.Services };
        var without = Children(host, top.Key);
        host.Get<IHttpContextAccessor>().HttpContext!.Request.Headers.Cookie = "other=1; UMB_PREVIEW=made-up";
        var forged = Children(host, top.Key);

        Assert.All([outside, without, forged], children => Assert.Equal(["Gepubliceerd"], children));
    }

    [Fact]
    public async Task GetCookieValue_OfARequest_IsItsValueOrNothing()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var cookies = host.Get<ICookieManager>();
        var outside = (cookies.HasCookie("a"), cookies.GetCookieValue("a"));
        var request = new DefaultHttpContext();
        host.Get<IHttpContextAccessor>().HttpContext = request;

        var none = (cookies.HasCookie("a"), cookies.GetCookieValue("a"));
        request.Request.Headers.Cookie = "a=1; b=2";

        Assert.Equal((false, null), outside);
        Assert.Equal((false, null), none);
        Assert.Equal((true, "1"), (cookies.HasCookie("a"), cookies.GetCookieValue("a")));
        Assert.False(cookies.HasCookie("c"));
    }

    private static List<string?> Children(KernelHost host, Guid key)
    {
        using var context = host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        return [.. host.Get<IPublishedContentCache>().GetById(key)!
            .Children(host.Get<IDocumentNavigationQueryService>(), host.Get<IPublishedContentStatusFilteringService>())
            .Select(child => child.Name)];
    }
}
