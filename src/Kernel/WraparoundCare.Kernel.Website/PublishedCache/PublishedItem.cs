using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>A node in the snapshot together with the content object that is made of it when somebody first asks.</summary>
internal sealed class PublishedItem(ContentNode node)
{
    private IPublishedContent? _content;

    public ContentNode Node { get; } = node;

    public IPublishedContent GetContent(PublishedContentFactory factory)
    {
        var content = Volatile.Read(ref _content);
        if (content is not null)
        {
            return content;
        }

        // Two readers may both create it; all must see the same object afterwards, because it holds converted values.
        var created = factory.Create(Node);
        return Interlocked.CompareExchange(ref _content, created, null) ?? created;
    }
}
