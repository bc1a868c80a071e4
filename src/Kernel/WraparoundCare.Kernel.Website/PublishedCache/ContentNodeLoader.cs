using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Reads nodes from the kernel's services: published documents that are not in the recycle bin, and all media.</summary>
internal sealed class ContentNodeLoader(
    IContentService documents, IMediaService media, ICoreScopeProvider scopes, ContentNodeReader reader)
{
    private const int PageSize = 1000;

    private delegate IEnumerable<T> ReadPage<out T>(long pageIndex, out long total);

    public IEnumerable<ContentNode> AllDocuments() =>
        AllPages((long pageIndex, out long total) =>
            documents.GetPagedDescendants(Constants.System.Root, pageIndex, PageSize, out total, Published()))
        .Select(reader.ReadPublished);

    public IEnumerable<ContentNode> DocumentsOfTypes(int[] typeIds) =>
        AllPages((long pageIndex, out long total) =>
            documents.GetPagedOfTypes(typeIds, pageIndex, PageSize, out total, Published(), Ordering.By("Path")))
        .Select(reader.ReadPublished);

    public ContentNode? Document(Guid key) =>
        documents.GetById(key) is { Published: true, Trashed: false } content ? reader.ReadPublished(content) : null;

    public ContentNode? Draft(Guid key) => documents.GetById(key) is { } content ? reader.ReadDraft(content) : null;

    /// <summary>The published documents that have a newer draft.</summary>
    public IEnumerable<IContent> Edited() => AllPages((long pageIndex, out long total) =>
        documents.GetPagedDescendants(Constants.System.Root, pageIndex, PageSize, out total, WithDraft()));

    public IEnumerable<ContentNode> AllMedia() =>
        AllPages((long pageIndex, out long total) =>
            media.GetPagedDescendants(Constants.System.Root, pageIndex, PageSize, out total))
        .Select(reader.ReadMedia);

    public IEnumerable<ContentNode> MediaOfTypes(int[] typeIds) =>
        AllPages((long pageIndex, out long total) =>
            media.GetPagedOfTypes(typeIds, pageIndex, PageSize, out total, null, Ordering.By("Path")))
        .Select(reader.ReadMedia);

    public ContentNode? Media(Guid key) => media.GetById(key) is { } item ? reader.ReadMedia(item) : null;

    private IQuery<IContent> Published()
    {
        Expression<Func<IContent, bool>> published = content => content.Published && !content.Trashed;
        return scopes.CreateQuery<IContent>().Where(published);
    }

    private IQuery<IContent> WithDraft()
    {
        Expression<Func<IContent, bool>> edited = content => content.Published && content.Edited && !content.Trashed;
        return scopes.CreateQuery<IContent>().Where(edited);
    }

    private static IEnumerable<T> AllPages<T>(ReadPage<T> readPage)
    {
        var seen = 0L;
        var total = 1L;
        for (var pageIndex = 0L; seen < total; pageIndex++)
        {
            var page = readPage(pageIndex, out total).ToList();
            foreach (var item in page)
            {
                yield return item;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            seen += page.Count;
        }
    }
}
