using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>What the kernel may ask about content types, under the names of IContentTypeBase.</summary>
internal sealed class ContentTypeQueryRow
{
    public int Id { get; init; }

    public Guid Key { get; init; }

    public string? Name { get; init; }

    public int ParentId { get; init; }

    public int Level { get; init; }

    public string Path { get; init; } = string.Empty;

    public int SortOrder { get; init; }

    public bool Trashed { get; init; }

    public string Alias { get; init; } = string.Empty;

    public bool AllowedAsRoot { get; init; }

    public bool IsElement { get; init; }

    public Guid? ListView { get; init; }

    public ContentVariation Variations { get; init; }

    public static IQueryable<ContentTypeQueryRow> In(SiteDbContext db, Guid objectType) =>
        from node in db.Set<NodeRow>()
        join row in db.Set<ContentTypeRow>() on node.Id equals row.NodeId
        where node.ObjectType == objectType
        select new ContentTypeQueryRow
        {
            Id = node.Id,
            Key = node.Key,
            Name = node.Name,
            ParentId = node.ParentId,
            Level = node.Level,
            Path = node.Path,
            SortOrder = node.SortOrder,
            Trashed = node.Trashed,
            Alias = row.Alias,
            AllowedAsRoot = row.AllowedAsRoot,
            IsElement = row.IsElement,
            ListView = row.ListView,
            Variations = row.Variations,
        };
}
