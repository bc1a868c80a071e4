using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.SearchPages.Urgent;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Search;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>
/// Names of pages for what is being typed: for the search box of the site, and for the address bar of a browser
/// that knows our OpenSearch description.
/// </summary>
[AllowAnonymous]
[Route(Address)]
public sealed class SuggestionsController : Controller
{
    public const string Address = "/zoeken/suggesties";

    /// <summary>The form that browsers ask for.</summary>
    private const string OpenSearchForm = "opensearch";

    [HttpGet]
    public async Task<IActionResult> SuggestAsync(string? q, string? vorm, CancellationToken cancellationToken)
    {
        var text = q is { Length: > QueryText.MaxTextLength } ? q[..QueryText.MaxTextLength] : q ?? string.Empty;
        var services = HttpContext.RequestServices;
        await services.GetRequiredService<SearchReadiness>().WaitAsync(cancellationToken);
        var found = await services.GetRequiredService<Suggester>().SuggestAsync(
            SearchRequest.Of(text) with { Reader = SearchReader.Anyone },
            services.GetRequiredService<SiteSearchSettings>().Current,
            cancellationToken);
        Response.Headers.CacheControl = "no-cache";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return vorm == OpenSearchForm
            ? Json(new object[]
            {
                text,
                found.Select(entry => entry.Card.Title),
                found.Select(entry => entry.Card.Type.Label),
                found.Select(entry => Absolute(entry.Card.Url)),
            })
            : Json(Urgent(text).Concat(found.Select(entry => new Suggestion(entry.Card.Title, entry.Card.Type.Label, entry.Card.Url))));
    }

    // Whom to call stands on the search page.
    private IEnumerable<Suggestion> Urgent(string text)
    {
        var services = HttpContext.RequestServices;
        if (services.GetRequiredService<SearchHelp>().UrgentFor(text) is { } urgent
            && services.GetRequiredService<SiteSearchSettings>().Page is { } page)
        {
            var address = services.GetRequiredService<SiteTree>().Url(page);
            yield return new Suggestion(
                urgent.Heading, "Hulp", $"{address}?{SearchAddress.TextKey}={Uri.EscapeDataString(text)}#{UrgentHelp.Anchor}");
        }
    }

    private string Absolute(string path) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{path}";

    private sealed record Suggestion(string Title, string Type, string Url);
}
