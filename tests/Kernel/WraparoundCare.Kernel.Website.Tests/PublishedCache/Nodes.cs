using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

/// <summary>Nodes as the database would hold them.</summary>
internal static class Nodes
{
    public static ContentNode Document(int id, string name = "Sleutelpersonen", params StoredValue[] values) => new()
    {
        Id = id,
        Key = KeyOf(id),
        ContentTypeId = 1000,
        ItemType = PublishedItemType.Content,
        Name = name,
        Path = $"-1,{id}",
        Level = 1,
        SortOrder = id,
        VersionId = id,
        IsPublished = true,
        Values = values,
    };

    public static ContentNode MediaItem(int id, string file) => Document(id) with { ItemType = PublishedItemType.Media, Files = [file] };

    public static Guid KeyOf(int id) => new(id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static ContentChange Put(ContentNode node) => new(node.Key, node);

    public static ContentChange Remove(int id) => new(KeyOf(id), null);
}
