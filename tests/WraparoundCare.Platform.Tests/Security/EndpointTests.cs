using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Options;
using WraparoundCare.Kernel.Website.Costs;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Security;

// The kernel keeps a static service provider: tests that host it inside the test process run one after the other.
[Collection(nameof(KernelHost))]
public class EndpointTests
{
    // For who is not, or not yet, signed in as a member.
    private static readonly string[] BeforeSigningIn =
    [
        "/account-verwijderen",
        "/account-verwijderen/gedaan",
        "/e-mailadres-bevestigen",
        "/e-mailadres-bevestigen/gedaan",
        "/e-mailadres-verlaten",
        "/e-mailadres-verlaten/gedaan",
        "/inloggen",
        "/inloggen/code",
        "/inloggen/link",
        "/inloggen/link/gebruiken",
        "/inloggen/link/verstuurd",
        "/inloggen/nieuw-wachtwoord",
        "/inloggen/passkey",
        "/inloggen/passkey/opties",
        "/inloggen/vergeten",
        "/inloggen/vergeten/verstuurd",
        "/registreren",
        "/registreren/afmaken",
        "/registreren/verstuurd",
        "/uitloggen",
        "/wachtwoord-sterkte",
    ];

    private static readonly string[] OfTheForum =
    [
        "/forum",
        "/forum/bericht/{id:guid}",
        "/forum/bijlage/{id:guid}/{name}",
        "/forum/feed",
        "/forum/moderatie",
        "/forum/onderwerp/{id:long}/ongelezen",
        "/forum/onderwerp/{id:long}/{slug?}",
        "/forum/onderwerp/{id:long}/{slug}/feed",
        "/forum/over/{key:guid}",
        "/forum/over/{key:guid}/feed",
        "/forum/stap/{number:int}",
        "/forum/stap/{number:int}/feed",
        "/forum/thema/{slug}",
        "/forum/thema/{slug}/feed",
        "/forum/{slug}",
        "/forum/{slug}/feed",
    ];

    private static readonly string[] ForEverybody =
    [
        .. BeforeSigningIn,
        .. OfTheForum,
        "/.well-known/security.txt",
        "/actueel/nieuws.atom",
        "/afmelden",
        "/afmelden/klaar",
        "/afmelden/weer-aan",
        "/feed.atom",
        "/health/live",
        "/health/ready",
        "/kennisbank/artikelen.atom",
        "/media/{**path}",
        "/nuttig",
        "/nuttig/bedankt",
        "/opensearch.xml",
        "/praktijkprojecten/ervaringen.atom",
        "/privacycontrole",
        "/robots.txt",
        "/sitemap.xml",
        "/umbraco/backoffice/{**path}",
        "/umbraco/login",
        "/umbraco/login/code",
        "/umbraco/login/forgot",
        "/umbraco/login/forgot/sent",
        "/umbraco/login/invite",
        "/umbraco/login/passkey",
        "/umbraco/login/passkey/options",
        "/umbraco/login/reset",
        "/umbraco/logout",
        "/umbraco/management/api/v1/manifest/manifest/public",
        "/umbraco/management/api/v1/security/back-office/authorize",
        "/umbraco/management/api/v1/security/back-office/graphics/login-background",
        "/umbraco/management/api/v1/security/back-office/graphics/login-logo",
        "/umbraco/management/api/v1/security/back-office/graphics/login-logo-alternative",
        "/umbraco/management/api/v1/security/back-office/graphics/logo",
        "/umbraco/management/api/v1/security/back-office/login",
        "/umbraco/management/api/v1/security/back-office/revoke",
        "/umbraco/management/api/v1/security/back-office/signout",
        "/umbraco/management/api/v1/security/back-office/token",
        "/umbraco/management/api/v1/server/configuration",
        "/umbraco/management/api/v1/server/status",
        "/umbraco/{**path}",
        "/voorbeeld/{token}",
        "/wat-we-bewaren",
        "/zoeken/suggesties",
        "/{**path}",
        "/{folder1}/werkboek.pdf",
        "/{folder1}/{folder2}/formulier.docx",
        "/{folder1}/{folder2}/formulier.pdf",
        "/{folder1}/{folder2}/vergelijking.csv",
        "/{folder1}/{folder2}/versie/{version}",
        "/{folder1}/{folder2}/werkkaart.pdf",
        "/{folder1}/{folder2}/{folder3}/afspraak.ics",
    ];

    [Fact]
    public async Task Site_AsComposed_SaysOfEveryEndpointWhoMayUseIt()
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        Assert.NotEmpty(site.Endpoints);
        Assert.Empty(site.Endpoints.Where(endpoint => !EndpointRules.SaysWhoMayUseIt(endpoint)).Select(EndpointRules.Describe));
    }

    /// <summary>Who opens something to everybody says so here too.</summary>
    [Fact]
    public async Task Site_AsComposed_OpensToEverybodyWhatIsListed()
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        var open = site.Endpoints.Where(EndpointRules.IsForEverybody).Select(EndpointRules.Route).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(ForEverybody.Order(StringComparer.Ordinal), open);
    }

    [Theory]
    [InlineData("GET", "/vergeten", HttpStatusCode.NotFound)]
    [InlineData("GET", "/vergeten/open", HttpStatusCode.OK)]
    [InlineData("DELETE", "/vergeten/open", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/umbraco/login", HttpStatusCode.OK)]
    public async Task Send_ToAnEndpointThatSaysNothing_FindsNone(string method, string path, HttpStatusCode status)
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        site.App.MapGet("/vergeten", () => "geheim");
        site.App.MapGet("/vergeten/open", () => "voor iedereen").AllowAnonymous();
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };

        using var answer = await visitor.SendAsync(
            new HttpRequestMessage(HttpMethod.Parse(method), path), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        await site.CloseAsync();
    }

    [Fact]
    public async Task Site_AsComposed_ChecksAntiforgeryOnEveryChange()
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        Assert.NotEmpty(site.Endpoints);
        Assert.Empty(site.Endpoints.Where(endpoint => !EndpointRules.ChecksAntiforgery(endpoint)).Select(EndpointRules.Describe));
    }

    [Fact]
    public async Task Site_AsComposed_SaysOfEveryEndpointWhatItCosts()
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var classes = site.Get<IOptions<CostOptions>>().Value.Costs.Keys;

        Assert.NotEmpty(site.Endpoints);
        Assert.Empty(site.Endpoints.Where(endpoint => !EndpointRules.SaysWhatItCosts(endpoint, classes)).Select(EndpointRules.Describe));
    }

    /// <summary>Otherwise the second page of a topic waits for all that is looked up.</summary>
    [Fact]
    public async Task Site_AsComposed_LetsFurtherPagesOfTheForumCostWhatTheFirstDoes()
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var costs = site.Get<IOptions<CostOptions>>().Value.Costs;

        var paged = site.Endpoints.Where(IsPagedOnTheForum).ToList();

        Assert.NotEmpty(paged);
        Assert.All(paged, endpoint => Assert.Equal("part", endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()!.PolicyName));
        Assert.Equal(costs[Cost.Page], costs["part"]);
    }

    [Fact]
    public void SaysWhatItCosts_KnownClass_IsTrueAndAnythingElseFalse()
    {
        string[] classes = ["page"];

        Assert.True(EndpointRules.SaysWhatItCosts(Endpoint("/forum", new EnableRateLimitingAttribute("page")), classes));
        Assert.False(EndpointRules.SaysWhatItCosts(Endpoint("/forum", new EnableRateLimitingAttribute("pages")), classes));
        Assert.False(EndpointRules.SaysWhatItCosts(Endpoint("/forum"), classes));
    }

    [Fact]
    public void SaysWhoMayUseIt_WithoutMark_IsFalse()
        => Assert.False(EndpointRules.SaysWhoMayUseIt(Endpoint("/forum", new HttpMethodMetadata(["GET"]))));

    [Fact]
    public void SaysWhoMayUseIt_WithEitherMark_IsTrue()
    {
        Assert.True(EndpointRules.SaysWhoMayUseIt(Endpoint("/forum", new AuthorizeAttribute())));
        Assert.True(EndpointRules.SaysWhoMayUseIt(Endpoint("/forum", new AllowAnonymousAttribute())));
    }

    [Fact]
    public void ChecksAntiforgery_ChangeWithoutCheck_IsFalse()
    {
        Assert.False(EndpointRules.ChecksAntiforgery(Endpoint("/forum", new HttpMethodMetadata(["POST"]))));
        Assert.False(EndpointRules.ChecksAntiforgery(Endpoint("/forum")));
        Assert.False(EndpointRules.ChecksAntiforgery(
            Endpoint("/forum", new HttpMethodMetadata(["POST"]), new RequireAntiforgeryTokenAttribute(required: false))));
    }

    [Fact]
    public void ChecksAntiforgery_ReadOrCheckedChange_IsTrue()
    {
        Assert.True(EndpointRules.ChecksAntiforgery(Endpoint("/forum", new HttpMethodMetadata(["GET", "HEAD"]))));
        Assert.True(
            EndpointRules.ChecksAntiforgery(Endpoint("/forum", new HttpMethodMetadata(["POST"]), new RequireAntiforgeryTokenAttribute())));
        Assert.True(EndpointRules.ChecksAntiforgery(Endpoint("/umbraco/management/api/v1/document", new HttpMethodMetadata(["POST"]))));
    }

    private static bool IsPagedOnTheForum(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
        && action.Parameters.Any(parameter => parameter.Name == "pagina")
        && OfTheForum.Contains(EndpointRules.Route(endpoint));

    private static RouteEndpoint Endpoint(string route, params object[] metadata)
        => new(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(metadata), null);
}
