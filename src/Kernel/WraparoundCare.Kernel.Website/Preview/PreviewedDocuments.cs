using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Preview;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>
/// Documents as a preview shows them: the draft where there is one and the editor may see it, and else what is published. Drafts are read
/// from the database.
/// </summary>
internal sealed class PreviewedDocuments(
    CurrentPreview current, ContentNodeLoader loader, PublishedContentFactory factory, IPreviewAccessEvaluator access, IIdKeyMap ids)
{
    public bool IsOn => current.Request?.Editor is not null;

    /// <returns>Whether it is the editor who previews, or the one page that somebody was shown, that opens this page.</returns>
    public bool Opens(IPublishedContent page) => current.Request switch
    {
        null => false,
        { Editor: not null } => access.CanPreviewDocument(page),
        { Page: var shown } => shown?.Key == page.Key,
    };

    public IPublishedContent? Find(int id, Func<IPublishedContent?> published) =>
        ids.GetKeyForId(id, UmbracoObjectTypes.Document) is { Success: true, Result: var key } ? Find(key, published) : null;

    /// <param name="key">The document.</param>
    /// <param name="published">What everybody sees of it.</param>
    public IPublishedContent? Find(Guid key, Func<IPublishedContent?> published) => current.Request switch
    {
        // The kernel or the site itself asks for a draft, for nobody in particular.
        null => Draft(key),
        { Editor: null } => published(),
        var request => request.Document(key, () => Choose(request, key, published())),
    };

    private IPublishedContent? Choose(PreviewedRequest request, Guid key, IPublishedContent? published) =>
        (published is null || request.Edited(ReadEdited).Contains(key)) && Draft(key) is { } draft && access.CanPreviewDocument(draft)
            ? draft
            : published;

    private IPublishedContent? Draft(Guid key) => loader.Draft(key) is { IsTrashed: false } node ? factory.Create(node) : null;

    private IEnumerable<Guid> ReadEdited() => loader.Edited().Select(document => document.Key);
}
