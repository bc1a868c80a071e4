using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>The page that the setting Umbraco:CMS:Content:Error404Collection names, when there is one.</summary>
internal sealed class ConfiguredNotFoundFinder(
    IOptionsMonitor<ContentSettings> settings, IPublishedContentCache contents) : IContentLastChanceFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request)
    {
        var pages = settings.CurrentValue.Error404Collection.ToList();
        var page = pages.Find(candidate => IsFor(candidate, request.Culture)) ?? pages.Find(candidate => IsFor(candidate, "default"));
        if (page is null || Find(page) is not { } content)
        {
            return Task.FromResult(false);
        }

        request.SetPublishedContent(content);
        request.SetIs404();
        return Task.FromResult(true);
    }

    private static bool IsFor(ContentErrorPage page, string? culture) =>
        string.Equals(page.Culture, culture, StringComparison.OrdinalIgnoreCase);

    private IPublishedContent? Find(ContentErrorPage page) =>
        page.HasContentKey ? contents.GetById(page.ContentKey) : contents.GetById(page.ContentId);
}
