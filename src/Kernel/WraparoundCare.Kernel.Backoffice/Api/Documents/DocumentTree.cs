using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.Api.Trees;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>The tree as the editor may see it: whole, or from the editor's start pages down with the way to them.</summary>
internal sealed class DocumentTree(IEntityService entities, CurrentEditor editor, AppCaches caches, DocumentItems items)
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Document;
    private static readonly Ordering Order = Ordering.By("sortOrder");

    private StartNodes Starts => StartNodes.Of(
        editor.User.CalculateContentStartNodeIds(entities, caches), () => editor.User.GetContentStartNodePaths(entities, caches));

    /// <param name="parent">Null is the root.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">How many at most.</param>
    public Paged<DocumentTreeItem> Children(Guid? parent, int skip, int take)
    {
        var starts = Starts;
        if (PathOf(parent) is not { } path)
        {
            return new Paged<DocumentTreeItem>(0, []);
        }

        if (starts.IsRoot || starts.Allows(path))
        {
            var all = entities.GetPagedChildren(parent ?? Constants.System.RootKey, Kind, skip, take, out var total, ordering: Order);
            return new Paged<DocumentTreeItem>(total, [.. Describe(all, starts)]);
        }

        return Paged<DocumentTreeItem>.Of(StepsBelow(path, starts), skip, take, item => Describe(item, starts));
    }

    /// <returns>The documents around one, or null when the editor may not see it.</returns>
    public Subset<DocumentTreeItem>? Siblings(Guid target, int before, int after)
    {
        var starts = Starts;
        if (entities.Get(target, Kind) is not IDocumentEntitySlim found || !MaySee(found, starts))
        {
            return null;
        }

        var above = found.Path[..found.Path.LastIndexOf(',')];
        if (starts.IsRoot || starts.Allows(above))
        {
            var all = entities.GetSiblings(target, [Kind], before, after, out var ahead, out var behind, ordering: Order);
            return new Subset<DocumentTreeItem>(ahead, behind, [.. Describe(all, starts)]);
        }

        var steps = StepsBelow(above, starts);
        var place = steps.FindIndex(item => item.Key == target);
        var first = Math.Max(0, place - before);
        var last = Math.Min(steps.Count - 1, place + after);
        return new Subset<DocumentTreeItem>(
            first, steps.Count - 1 - last, [.. steps[first..(last + 1)].Select(item => Describe(item, starts))]);
    }

    /// <returns>The way from the root down to a document, with itself; as much of it as the editor may see.</returns>
    public IReadOnlyList<DocumentTreeItem> Ancestors(Guid document)
    {
        var starts = Starts;
        return entities.Get(document, Kind) is IDocumentEntitySlim found
            ? [.. entities.GetAll(Kind, entities.GetPathKeys(found))
                .OfType<IDocumentEntitySlim>()
                .Where(item => MaySee(item, starts))
                .OrderBy(item => item.Level)
                .Select(item => Describe(item, starts))]
            : [];
    }

    private static bool MaySee(IDocumentEntitySlim item, StartNodes starts) =>
        starts.IsRoot || starts.Allows(item.Path) || starts.LeadsThrough(item.Path);

    private string? PathOf(Guid? document) =>
        document is not { } key ? Constants.System.RootString : entities.Get(key, Kind) is { } found ? found.Path : null;

    private List<IDocumentEntitySlim> StepsBelow(string path, StartNodes starts) =>
        starts.StepsBelow(path) is { Count: > 0 } ids
            ? [.. entities.GetAll(Kind, [.. ids]).OfType<IDocumentEntitySlim>().OrderBy(item => item.SortOrder)]
            : [];

    private IEnumerable<DocumentTreeItem> Describe(IEnumerable<IEntitySlim> found, StartNodes starts) =>
        found.OfType<IDocumentEntitySlim>().Select(item => Describe(item, starts));

    private DocumentTreeItem Describe(IDocumentEntitySlim item, StartNodes starts) =>
        items.DescribeInTree(item, starts.IsRoot || starts.Allows(item.Path));
}
