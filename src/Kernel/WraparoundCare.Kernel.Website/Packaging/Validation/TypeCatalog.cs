using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>The content types of one kind after the package would be installed: those of the site, added to by the package.</summary>
internal sealed class TypeCatalog
{
    private readonly Dictionary<string, List<TypeShape>> _shapes = new(StringComparer.OrdinalIgnoreCase);

    public TypeCatalog(IEnumerable<TypeShape> site, IEnumerable<XElement> package, IReadOnlyDictionary<Guid, ValueStorageType> dataTypes)
    {
        foreach (var shape in site.Concat(package.Where(type => type.TypeAlias() is not null).Select(type => Shape(type, dataTypes))))
        {
            if (!_shapes.TryGetValue(shape.Alias, out var known))
            {
                _shapes[shape.Alias] = known = [];
            }

            known.Add(shape);
        }
    }

    public bool Contains(string alias) => _shapes.ContainsKey(alias);

    public bool VariesByCulture(string alias) => Variants(alias).Any(shape => shape.Variations.HasFlag(ContentVariation.Culture));

    /// <summary>The properties of a type, its own and those of all that it is composed of, each with the type that declares it.</summary>
    public IEnumerable<(string Owner, PropertyShape Property)> Properties(string alias) =>
        Composing(alias).SelectMany(owner => Variants(owner).SelectMany(shape => shape.Properties).Select(property => (owner, property)));

    public PropertyShape? Property(string alias, string property) =>
        Properties(alias).Select(found => found.Property).LastOrDefault(shape => Same(shape.Alias, property));

    /// <summary>Whether a type is composed of itself, directly or through others.</summary>
    public bool IsCircular(string alias) =>
        Variants(alias).SelectMany(shape => shape.ComposedOf).SelectMany(Composing).Contains(alias, StringComparer.OrdinalIgnoreCase);

    private HashSet<string> Composing(string alias)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>([alias]);
        while (waiting.TryDequeue(out var next))
        {
            if (found.Add(next))
            {
                Variants(next).SelectMany(shape => shape.ComposedOf).ToList().ForEach(waiting.Enqueue);
            }
        }

        return found;
    }

    private List<TypeShape> Variants(string alias) => _shapes.GetValueOrDefault(alias) ?? [];

    private static TypeShape Shape(XElement type, IReadOnlyDictionary<Guid, ValueStorageType> dataTypes) => new(
        type.TypeAlias()!,
        Variation(type.Info().Text("Variations")),
        type.ComposedOf(),
        type.Properties()
            .Where(property => property.Text("Alias") is not null)
            .Select(property => Shape(property, type, dataTypes))
            .ToList());

    private static PropertyShape Shape(XElement property, XElement type, IReadOnlyDictionary<Guid, ValueStorageType> dataTypes)
    {
        ValueStorageType? storage = PackageXml.Key(property.Text("Definition")) is { } key && dataTypes.TryGetValue(key, out var found)
            ? found
            : null;
        // A property varies only as far as its type does.
        var variations = Variation(property.Text("Variations")) & Variation(type.Info().Text("Variations"));
        return new PropertyShape(property.Text("Alias")!, variations, storage);
    }

    private static ContentVariation Variation(string? text) =>
        Enum.TryParse<ContentVariation>(text, ignoreCase: true, out var variation) ? variation : ContentVariation.Nothing;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
