using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>The kernel's questions in which cultures documents are published. What is in the recycle bin is not.</summary>
internal sealed class PublishStatus(DocumentTree documents, ILanguageService languages)
    : IPublishStatusQueryService, IPublishStatusManagementService
{
    private const string AnyCulture = "*";
    private volatile string? _defaultCulture;

    public bool IsDocumentPublished(Guid documentKey, string culture)
    {
        var node = Find(documents.Current, documentKey);
        return node is not null && IsPublished(node, string.IsNullOrEmpty(culture) ? _defaultCulture : culture);
    }

    public bool IsDocumentPublishedInAnyCulture(Guid documentKey) => IsDocumentPublished(documentKey, AnyCulture);

    public bool HasPublishedAncestorPath(Guid documentKey) => HasPublishedAncestorPath(documentKey, AnyCulture);

    public bool HasPublishedAncestorPath(Guid documentKey, string culture)
    {
        var tree = documents.Current;
        return Find(tree, documentKey) is { } node
            && tree.Ancestors(node).All(above => IsPublished(above, culture is "" ? _defaultCulture : culture));
    }

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        _defaultCulture = await languages.GetDefaultIsoCodeAsync();
        documents.Rebuild();
    }

    public Task AddOrUpdateStatusAsync(Guid documentKey, CancellationToken cancellationToken)
    {
        documents.RenewCultures(documentKey);
        return Task.CompletedTask;
    }

    /// <summary>A document that is gone, is gone from the tree.</summary>
    public Task RemoveAsync(Guid documentKey, CancellationToken cancellationToken) =>
        AddOrUpdateStatusAsync(documentKey, cancellationToken);

    public Task AddOrUpdateStatusWithDescendantsAsync(Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        documents.RenewCulturesBelow(rootDocumentKey);
        return Task.CompletedTask;
    }

    private static TreeNode? Find(ContentTree tree, Guid key) => tree.Find(key) is { IsTrashed: false } node ? node : null;

    private static bool IsPublished(TreeNode node, string? culture) =>
        culture == AnyCulture ? node.Cultures.Count > 0 : culture is not null && node.Cultures.Contains(culture);
}
