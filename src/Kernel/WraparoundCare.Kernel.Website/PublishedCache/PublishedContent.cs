using System.Collections.Frozen;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>A document or media item as templates see it.</summary>
internal class PublishedContent : PublishedContentBase
{
    private readonly PublishedProperty?[] _properties;
    private IReadOnlyDictionary<string, PublishedCultureInfo>? _cultures;

    public PublishedContent(ContentNode node, IPublishedContentType contentType, PublishedContentFactory factory)
        : base(factory.Variation)
    {
        Node = node;
        ContentType = contentType;
        Factory = factory;
        _properties = new PublishedProperty?[contentType.PropertyTypes.Count()];
    }

    public ContentNode Node { get; }

    public PublishedContentFactory Factory { get; }

    public override IPublishedContentType ContentType { get; }

    public override Guid Key => Node.Key;

    public override int Id => Node.Id;

    public override string Name => ContentType.VariesByCulture() ? base.Name : Node.Name;

    public override int SortOrder => Node.SortOrder;

    [Obsolete("Members have no level.")]
    public override int Level => Node.Level;

    [Obsolete("Members have no path.")]
    public override string Path => Node.Path;

    public override int? TemplateId => Node.TemplateId;

    public override int CreatorId => Node.CreatorId;

    public override DateTime CreateDate => Node.CreateDate;

    public override int WriterId => Node.WriterId;

    public override DateTime UpdateDate => Node.UpdateDate;

    public override PublishedItemType ItemType => Node.ItemType;

    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _cultures ??= CreateCultures();

    [Obsolete("Ask the navigation query service for the key of the parent.")]
    public override IPublishedContent? Parent => Factory.FindParent(this);

    public override IEnumerable<IPublishedProperty> Properties =>
        Enumerable.Range(0, _properties.Length).Select(GetProperty).OfType<IPublishedProperty>();

    public override bool IsDraft(string? culture = null) => Node.IsDraft;

    public override bool IsPublished(string? culture = null)
    {
        if (!ContentType.VariesByCulture())
        {
            return Node.IsPublished;
        }

        var asked = string.IsNullOrEmpty(culture) ? Factory.Variation.VariationContext?.Culture : culture;
        return Node.IsPublished && Node.PublishedCultures.Contains(asked ?? string.Empty, StringComparer.OrdinalIgnoreCase);
    }

    public override IPublishedProperty? GetProperty(string alias)
    {
        var index = ContentType.GetPropertyIndex(alias);
        return index < 0 ? null : GetProperty(index);
    }

    private PublishedProperty? GetProperty(int index)
    {
        var known = Volatile.Read(ref _properties[index]);
        if (known is not null || ContentType.GetPropertyType(index) is not { } propertyType)
        {
            return known;
        }

        var created = new PublishedProperty(propertyType, this);
        return Interlocked.CompareExchange(ref _properties[index], created, null) ?? created;
    }

    private FrozenDictionary<string, PublishedCultureInfo> CreateCultures()
    {
        var cultures = ContentType.VariesByCulture() ? Node.Cultures : [new StoredCulture(string.Empty, Node.Name, Node.UpdateDate)];
        return cultures.ToFrozenDictionary(
            culture => culture.Culture,
            culture => new PublishedCultureInfo(culture.Culture, culture.Name, null, culture.Date),
            StringComparer.OrdinalIgnoreCase);
    }
}
