using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Documents;

namespace WraparoundCare.Kernel.Backoffice.Api.Redirects;

/// <summary>An old address, and where it leads now.</summary>
internal sealed record RedirectModel(
    Guid Id, string OriginalUrl, string DestinationUrl, DateTimeOffset Created, ReferenceById Document, string? Culture);

/// <summary>The addresses that pages had before they were renamed or moved. An editor sees those of the pages that they may see.</summary>
[Route(Api + "redirect-management")]
[Authorize(ManagementPolicies.Content)]
internal sealed class RedirectController(
    IRedirectUrlService redirects, IPublishedUrlProvider urls, DocumentAccess access) : ManagementController
{
    // Rights are no part of a query, so all are read: only renamed and moved pages have any.
    [HttpGet]
    [ProducesResponseType<Paged<RedirectModel>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ListAsync(string? filter, int skip = 0, int take = 100)
    {
        var found = string.IsNullOrWhiteSpace(filter)
            ? redirects.GetAllRedirectUrls(0, int.MaxValue, out _)
            : redirects.SearchRedirectUrls(filter, 0, int.MaxValue, out _);
        var all = found.ToList();
        var visible = await access.VisibleAsync(all.Select(redirect => redirect.ContentKey).Distinct());
        return Ok(Page([.. all.Where(redirect => visible.Contains(redirect.ContentKey))], skip, take));
    }

    [HttpGet("{id:guid}")]
    [ProducesResponseType<Paged<RedirectModel>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> OfDocumentAsync(Guid id, int skip = 0, int take = 100)
    {
        if (await access.RefuseAsync(id) is { } refused)
        {
            return refused;
        }

        return Ok(Page([.. redirects.GetContentRedirectUrls(id)], skip, take));
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        var redirect = redirects.GetAllRedirectUrls(0, int.MaxValue, out _).FirstOrDefault(found => found.Key == id);
        if (redirect is null)
        {
            return NotFound();
        }

        if (await access.RefuseAsync(redirect.ContentKey, ActionUpdate.ActionLetter) is { } refused)
        {
            return refused;
        }

        redirects.Delete(id);
        return Ok();
    }

    private Paged<RedirectModel> Page(List<IRedirectUrl> found, int skip, int take) =>
        Paged<RedirectModel>.Of(found, skip, take, Describe);

    private RedirectModel Describe(IRedirectUrl redirect) => new(
        redirect.Key,
        redirect.Url,
        urls.GetUrl(redirect.ContentKey, UrlMode.Auto, redirect.Culture),
        DateTime.SpecifyKind(redirect.CreateDateUtc, DateTimeKind.Utc),
        new ReferenceById(redirect.ContentKey),
        redirect.Culture);
}
