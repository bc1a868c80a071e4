using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.PublishedCache;

internal sealed class PublishedContentCache(DocumentCacheService documents) : IPublishedContentCache
{
    public IPublishedContent? GetById(bool preview, int contentId) => documents.GetById(contentId, preview);

    public IPublishedContent? GetById(bool preview, Guid contentId) => documents.GetByKey(contentId, preview);

    public IPublishedContent? GetById(int contentId) => documents.GetById(contentId);

    public IPublishedContent? GetById(Guid contentId) => documents.GetByKey(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => documents.GetByIdAsync(id, preview);

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => documents.GetByKeyAsync(key, preview);
}
