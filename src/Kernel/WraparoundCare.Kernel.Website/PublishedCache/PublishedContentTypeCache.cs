using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Published content types, made when first asked for and forgotten when the type or one of its data types changes.</summary>
internal sealed class PublishedContentTypeCache(
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes,
    IPublishedContentTypeFactory factory) : IPublishedContentTypeCache
{
    private readonly Lock _writing = new();
    private SegmentedMap<int, IPublishedContentType> _types = SegmentedMap<int, IPublishedContentType>.Empty;
    private long _clearings;

    public IPublishedContentType Get(PublishedItemType itemType, int id) =>
        Volatile.Read(ref _types).Find(id)
        ?? Add(itemType, id, () => Load(itemType, types => types.Get(id), types => types.Get(id), types => types.Get(id)));

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        Find(itemType, type => type.Key == key)
        ?? Add(itemType, key, () => Load(itemType, types => types.Get(key), types => types.Get(key), types => types.Get(key)));

    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        Find(itemType, type => string.Equals(type.Alias, alias, StringComparison.OrdinalIgnoreCase))
        ?? Add(itemType, alias, () => Load(itemType, types => types.Get(alias), types => types.Get(alias), types => types.Get(alias)));

    public void ClearAll()
    {
        lock (_writing)
        {
            Replace(SegmentedMap<int, IPublishedContentType>.Empty);
        }
    }

    public void ClearContentType(int id) => ClearContentTypes([id]);

    public void ClearContentTypes(IEnumerable<int> ids)
    {
        lock (_writing)
        {
            var removed = ids.Distinct().Select(id => KeyValuePair.Create(id, (IPublishedContentType?)null)).ToList();
            Replace(_types.With(removed));
        }
    }

    public void ClearDataType(int id) => ClearByDataTypeId(id);

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id)
    {
        lock (_writing)
        {
            var removed = _types.Values
                .Where(type => type.PropertyTypes.Any(property => property.DataType.Id == id))
                .ToList();
            Replace(_types.With(removed.ConvertAll(type => KeyValuePair.Create(type.Id, (IPublishedContentType?)null))));
            return removed;
        }
    }

    private IPublishedContentType? Find(PublishedItemType itemType, Func<IPublishedContentType, bool> predicate) =>
        Volatile.Read(ref _types).Values.FirstOrDefault(type => KindOf(type.ItemType) == KindOf(itemType) && predicate(type));

    private IContentTypeComposition? Load(
        PublishedItemType itemType,
        Func<IContentTypeService, IContentType?> document,
        Func<IMediaTypeService, IMediaType?> media,
        Func<IMemberTypeService, IMemberType?> member) => KindOf(itemType) switch
        {
            PublishedItemType.Content => document(contentTypes),
            PublishedItemType.Media => media(mediaTypes),
            PublishedItemType.Member => member(memberTypes),
            _ => throw new ArgumentOutOfRangeException(nameof(itemType), itemType, "There are no content types of this kind."),
        };

    private IPublishedContentType Add(PublishedItemType itemType, object identifier, Func<IContentTypeComposition?> load)
    {
        var clearings = Interlocked.Read(ref _clearings);
        var type = load() ?? throw new InvalidOperationException($"There is no {itemType} type '{identifier}'.");
        var published = factory.CreateContentType(type);
        lock (_writing)
        {
            // Whoever comes second uses what is there: content objects of one type must share their type.
            if (_types.TryGetValue(type.Id, out var known))
            {
                return known;
            }

            // Cleared while it was being made, so it may be made of what was cleared: good for this once, not to keep.
            if (clearings == _clearings)
            {
                Volatile.Write(ref _types, _types.With([KeyValuePair.Create(type.Id, (IPublishedContentType?)published)]));
            }

            return published;
        }
    }

    private void Replace(SegmentedMap<int, IPublishedContentType> types)
    {
        _clearings++;
        Volatile.Write(ref _types, types);
    }

    // Element types live among the document types.
    private static PublishedItemType KindOf(PublishedItemType itemType) =>
        itemType == PublishedItemType.Element ? PublishedItemType.Content : itemType;
}
