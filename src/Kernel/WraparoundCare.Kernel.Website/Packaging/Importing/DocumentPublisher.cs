using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>
/// Publishes the new documents whose isPublished attribute says so. Where that is all of a branch, the branch is published at once:
/// everybody who keeps something of documents then hears of it once.
/// </summary>
internal sealed class DocumentPublisher(IContentService documents)
{
    /// <param name="roots">The elements at the root of the package.</param>
    /// <param name="created">The documents that were made of elements.</param>
    /// <param name="run">The import.</param>
    public void Publish(IEnumerable<XElement> roots, IReadOnlyDictionary<XElement, IContent> created, ImportRun run)
    {
        var progress = run.Progress("documents published", created.Keys.Count(IsPublished));
        foreach (var root in roots)
        {
            Publish(root, isRoot: true);
        }

        void Publish(XElement element, bool isRoot)
        {
            // Not from the root, so that there is progress to tell of.
            var isBranch = !isRoot && IsPublishedBranch(element, created);
            if (created.TryGetValue(element, out var document) && IsPublished(element))
            {
                progress.Advance(isBranch ? PublishBranch(element, document, created, run) : PublishOne(element, document, run));
            }

            foreach (var child in isBranch ? [] : element.Items())
            {
                Publish(child, isRoot: false);
            }
        }
    }

    private int PublishBranch(XElement element, IContent document, IReadOnlyDictionary<XElement, IContent> created, ImportRun run)
    {
        var results = documents.PublishBranch(document, PublishBranchFilter.IncludeUnpublished, ["*"], run.UserId).ToList();
        if (results.Find(result => !result.Success) is { } failed)
        {
            // The branch does not tell which properties are at fault; the document on its own does.
            var key = failed.Content.Key;
            var culprit = created.First(item => item.Value.Key == key).Key;
            PublishOne(culprit, documents.GetById(key)!, run);
            throw run.Refuse(culprit, $"the document cannot be published: {failed.Result}");
        }

        run.CountCreated("published documents", results.Count);
        return results.Count;
    }

    private int PublishOne(XElement element, IContent document, ImportRun run)
    {
        var cultures = document.ContentType.VariesByCulture() ? document.AvailableCultures.ToArray() : ["*"];
        var result = documents.Publish(document, cultures, run.UserId);
        if (!result.Success)
        {
            var invalid = result.InvalidProperties?.Select(property => property.Alias).ToList() ?? [];
            var which = invalid.Count > 0 ? $" ({string.Join(", ", invalid)})" : string.Empty;
            throw run.Refuse(element, $"the document cannot be published: {result.Result}{which}");
        }

        run.CountCreated("published documents");
        return 1;
    }

    private static bool IsPublished(XElement element) => PackageXml.IsTrue(element.Attr("isPublished"));

    // A culture that a document does not have would fail; which ones a branch has differs from document to document.
    private static bool IsPublishedBranch(XElement element, IReadOnlyDictionary<XElement, IContent> created) =>
        IsPublished(element)
        && created.TryGetValue(element, out var document)
        && !document.ContentType.VariesByCulture()
        && element.Items().All(child => !created.ContainsKey(child) || IsPublishedBranch(child, created));
}
