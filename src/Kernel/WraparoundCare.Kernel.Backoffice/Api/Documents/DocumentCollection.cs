using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Which part of a list of documents somebody wants to see.</summary>
internal sealed record DocumentCollectionQuery
{
    /// <summary>The data type of the list, which says what stands in its columns.</summary>
    public Guid? DataTypeId { get; init; }

    public string OrderBy { get; init; } = "updateDate";

    public string? OrderCulture { get; init; }

    public Direction OrderDirection { get; init; } = Direction.Descending;

    /// <summary>A part of the name.</summary>
    public string? Filter { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 100;
}

/// <summary>What stands right below a document, as a list: only what the editor may see is shown, and counted.</summary>
internal sealed class DocumentCollection(
    IContentService contents, ICoreScopeProvider scopes, DocumentTree tree, DocumentAccess access, ListedDocuments models)
{
    // What the database orders by; anything else is a property in one of the columns.
    private static readonly string[] Orders =
        ["name", "sortOrder", "createDate", "updateDate", "published", "creator", "owner", "updater", "contentTypeAlias"];

    /// <returns>Null when there is no such document, or the editor may not see it.</returns>
    public async Task<Paged<ListedDocument>?> ListAsync(Guid id, DocumentCollectionQuery query)
    {
        if (contents.GetById(id) is not { } parent)
        {
            return null;
        }

        var columns = await models.ColumnsAsync(query.DataTypeId ?? parent.ContentType.ListView);
        if (tree.Starts.Allows(parent.Path))
        {
            return await access.RefuseAsync(id) is null ? Children(parent, query, await access.HiddenAsync(), columns) : null;
        }

        return tree.Starts.LeadsThrough(parent.Path) ? Steps(id, query, columns) : null;
    }

    private Paged<ListedDocument> Children(IContent parent, DocumentCollectionQuery query, Guid[] hidden, IReadOnlySet<string> columns)
    {
        // The kernel counts in pages; what is asked for is one when it begins at the end of another.
        var size = Math.Max(query.Take, 1);
        var (page, filter, order) = (Math.Max(query.Skip, 0) / size, Named(query.Filter, hidden), OrderOf(query, columns));
        var found = contents.GetPagedChildren(parent.Id, page, size, out var total, propertyAliases: null, filter, order);
        return new Paged<ListedDocument>(total, [.. found.Take(query.Take).Select(item => models.Describe(item, columns))]);
    }

    private IQuery<IContent>? Named(string? text, Guid[] hidden)
    {
        var filter = string.IsNullOrWhiteSpace(text)
            ? null
            : scopes.CreateQuery<IContent>().Where(item => item.Name!.Contains(text.Trim()));
        return hidden.Length == 0 ? filter : (filter ?? scopes.CreateQuery<IContent>()).Where(item => !hidden.Contains(item.Key));
    }

    private static Ordering OrderOf(DocumentCollectionQuery query, IReadOnlySet<string> columns)
    {
        var known = Array.Find(Orders, order => order.Equals(query.OrderBy, StringComparison.OrdinalIgnoreCase));
        return known is null && columns.Contains(query.OrderBy)
            ? Ordering.By(query.OrderBy, query.OrderDirection, query.OrderCulture, isCustomField: true)
            : Ordering.By(known ?? "sortOrder", query.OrderDirection, query.OrderCulture);
    }

    private Paged<ListedDocument> Steps(Guid id, DocumentCollectionQuery query, IReadOnlySet<string> columns)
    {
        var steps = tree.StepsBelow(id)
            .Where(step => query.Filter is null || step.Name?.Contains(query.Filter, StringComparison.CurrentCultureIgnoreCase) == true)
            .ToList();
        var keys = steps.Skip(query.Skip).Take(query.Take).Select(step => step.Key).ToList();
        IEnumerable<IContent> found = keys.Count == 0 ? [] : contents.GetByIds(keys);
        return new Paged<ListedDocument>(steps.Count, [.. found.Select(item => models.Describe(item, columns))]);
    }
}
