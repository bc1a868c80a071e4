using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>What the site has already, for references from a package to what is not in the package.</summary>
internal sealed record SiteInventory
{
    public static readonly SiteInventory Empty = new();

    public IReadOnlySet<string> Editors { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Languages { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Templates { get; init; } = new HashSet<string>();

    public IReadOnlyDictionary<Guid, ValueStorageType> DataTypes { get; init; } = new Dictionary<Guid, ValueStorageType>();

    public IReadOnlyList<TypeShape> DocumentTypes { get; init; } = [];

    public IReadOnlyList<TypeShape> MediaTypes { get; init; } = [];

    public IReadOnlyList<TypeShape> MemberTypes { get; init; } = [];
}

/// <summary>A content type as far as content and other types depend on it.</summary>
internal sealed record TypeShape(
    string Alias, ContentVariation Variations, IReadOnlyList<string> ComposedOf, IReadOnlyList<PropertyShape> Properties);

/// <summary>A property as far as a value depends on it. The storage is unknown when its data type is.</summary>
internal sealed record PropertyShape(string Alias, ContentVariation Variations, ValueStorageType? Storage);
