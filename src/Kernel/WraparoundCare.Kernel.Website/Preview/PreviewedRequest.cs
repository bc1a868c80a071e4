using System.Security.Claims;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>A request that shows what is not published. What it makes of drafts it keeps to itself.</summary>
internal sealed class PreviewedRequest
{
    private readonly Dictionary<Guid, IPublishedContent?> _documents = [];
    private HashSet<Guid>? _edited;

    /// <summary>The editor who looks at the whole site as it will be; null for somebody who was shown a single page.</summary>
    public ClaimsIdentity? Editor { get; init; }

    /// <summary>The single page, for whom the site around it is the one that everybody sees.</summary>
    public IPublishedContent? Page { get; init; }

    /// <summary>In the place of the kernel's elements cache, in which everybody's pages are made.</summary>
    public IAppCache Elements { get; } = new FastDictionaryAppCache();

    /// <summary>The published documents that have a newer draft, asked for once.</summary>
    public HashSet<Guid> Edited(Func<IEnumerable<Guid>> read) => _edited ??= [.. read()];

    /// <summary>The same object each time, because it holds converted values.</summary>
    public IPublishedContent? Document(Guid key, Func<IPublishedContent?> make)
    {
        if (!_documents.TryGetValue(key, out var document))
        {
            _documents[key] = document = make();
        }

        return document;
    }
}
