using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.SearchPages.Urgent;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>
/// Names of pages for what is being typed: for the search box of the site, and for the address bar of a browser
/// that knows our OpenSearch description.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Costs.Search)]
[Route(Address)]
internal sealed class SuggestionsController(
    SearchReadiness readiness, Suggester suggester, SearchHelp help, SiteSearchSettings settings, SiteAddress site) : Controller
{
    public const string Address = "/zoeken/suggesties";

    /// <summary>The form that browsers ask for.</summary>
    private const string OpenSearchForm = "opensearch";

    [HttpGet]
    public async Task<IActionResult> SuggestAsync(string? q, string? vorm, CancellationToken cancellationToken)
    {
        var text = q is { Length: > QueryText.MaxTextLength } ? q[..QueryText.MaxTextLength] : q ?? string.Empty;
        await readiness.WaitAsync(cancellationToken);
        var found = await suggester.SuggestAsync(SearchRequest.Of(text), settings.Current, cancellationToken);
        Response.Headers.CacheControl = "no-cache";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return vorm == OpenSearchForm
            ? Json(new object[]
            {
                text,
                found.Select(entry => entry.Card.Title),
                found.Select(entry => entry.Card.Type.Label),
                found.Select(entry => site.Of(entry.Card.Url)),
            })
            : Json(Urgent(text).Concat(found.Select(entry => new Suggestion(entry.Card.Title, entry.Card.Type.Label, entry.Card.Url))));
    }

    // Whom to call stands on the search page.
    private IEnumerable<Suggestion> Urgent(string text)
    {
        if (help.UrgentFor(text) is { } urgent && settings.Address is { } address)
        {
            yield return new Suggestion(
                urgent.Heading, "Hulp", $"{address}?{SearchAddress.TextKey}={Uri.EscapeDataString(text)}#{UrgentHelp.Anchor}");
        }
    }

    private sealed record Suggestion(string Title, string Type, string Url);
}
