using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// Links that an editor picked. A link to a page carries its name, so <see cref="ReadablePages"/> says which of them may be shown.
/// </summary>
/// <param name="from">The page for which they were picked.</param>
/// <param name="links">With an address; others lead nowhere.</param>
public sealed class PickedLinks(IPublishedContent from, IEnumerable<Link> links)
{
    private readonly List<Link> _links = [.. links.Where(link => !string.IsNullOrEmpty(link.Url))];

    public IPublishedContent From => from;

    /// <param name="isReadable">Whether the page with this key may be shown.</param>
    public IReadOnlyList<Link> Where(Func<Guid, bool> isReadable) => _links.FindAll(link =>
        link.Udi is not GuidUdi { EntityType: Constants.UdiEntityType.Document, Guid: var key } || isReadable(key));
}
