using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Platform.Shared;

/// <summary>The pages with certain keys, as far as they are published.</summary>
public sealed class PublishedPages(IPublishedContentStatusFilteringService published, IPublicAccessService access)
{
    public IEnumerable<ContentPage> Of(IEnumerable<Guid> keys) => published.FilterAvailable(keys, null).OfType<ContentPage>();

    /// <summary>Without those that editors opened for some members only: a list is the same for everyone.</summary>
    public IEnumerable<ContentPage> Open(IEnumerable<Guid> keys)
    {
        var closed = access.GetAll().Select(entry => entry.ProtectedNodeId).ToHashSet();
        return Of(keys).Where(page => !closed.Contains(page.Id));
    }
}
