using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Kernel.Website.Preview;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

/// <summary>The published cache with one content type, without a kernel behind it.</summary>
internal sealed class PublishedCacheBuilder : IPublishedContentTypeCache
{
    private readonly List<CountingPropertyType> _properties = [];

    public PublishedSnapshotStore Store { get; } = new();

    public IVariationContextAccessor Variation { get; } = new PlainVariation();

    public PublishedCacheBuilder WithProperty(
        string alias, PropertyCacheLevel level, ContentVariation variations = ContentVariation.Nothing)
    {
        _properties.Add(new CountingPropertyType(alias, level, variations));
        return this;
    }

    public CountingPropertyType Property(string alias) => _properties.Single(property => property.Alias == alias);

    public PublishedContentFactory Factory() =>
        new(Store, this, new NoopPublishedModelFactory(), Variation, new CurrentPreview(new HttpContextAccessor()));

    public IPublishedContent Content(params StoredValue[] values) => Factory().Create(Nodes.Document(1, values: values));

    public IPublishedContentType Get(PublishedItemType itemType, int id) => new PublishedContentType(
        Nodes.KeyOf(id), id, "page", itemType, [], _ => _properties, ContentVariation.Nothing);

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) => Get(itemType, 1000);

    public IPublishedContentType Get(PublishedItemType itemType, string alias) => Get(itemType, 1000);

    public void ClearAll()
    {
        // Nothing is kept.
    }

    public void ClearContentType(int id)
    {
        // Nothing is kept.
    }

    public void ClearDataType(int id)
    {
        // Nothing is kept.
    }

    private sealed class PlainVariation : IVariationContextAccessor
    {
        public VariationContext? VariationContext { get; set; }
    }
}
