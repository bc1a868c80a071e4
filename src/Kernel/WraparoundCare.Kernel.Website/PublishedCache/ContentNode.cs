using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>One stored value; a value that does not vary has neither culture nor segment.</summary>
internal readonly record struct StoredValue(string Alias, string Culture, string Segment, object Value);

internal readonly record struct StoredCulture(string Culture, string Name, DateTime Date);

/// <summary>The raw data of one document, media item or member, exactly as stored; never changed after construction.</summary>
internal sealed record ContentNode
{
    public required int Id { get; init; }

    public required Guid Key { get; init; }

    public required int ContentTypeId { get; init; }

    public required PublishedItemType ItemType { get; init; }

    public required string Name { get; init; }

    public required string Path { get; init; }

    public required int Level { get; init; }

    public required int SortOrder { get; init; }

    public required int VersionId { get; init; }

    public int? TemplateId { get; init; }

    public int CreatorId { get; init; }

    public int WriterId { get; init; }

    public DateTime CreateDate { get; init; }

    public DateTime UpdateDate { get; init; }

    public bool IsDraft { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>In the recycle bin: known only so that its files can answer that they are gone.</summary>
    public bool IsTrashed { get; init; }

    public IReadOnlyList<StoredCulture> Cultures { get; init; } = [];

    public IReadOnlyList<string> PublishedCultures { get; init; } = [];

    public IReadOnlyList<StoredValue> Values { get; init; } = [];

    /// <summary>The URL paths of the files that this item owns.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public int ParentId => Path.Split(',') is [.., var parent, _]
        ? int.Parse(parent, System.Globalization.CultureInfo.InvariantCulture)
        : -1;

    /// <summary>Record equality would compare the lists by reference.</summary>
    public bool HasSameContentAs(ContentNode other) =>
        Cultures.SequenceEqual(other.Cultures)
        && PublishedCultures.SequenceEqual(other.PublishedCultures)
        && Values.SequenceEqual(other.Values)
        && Files.SequenceEqual(other.Files)
        && this == other with
        {
            Cultures = Cultures,
            PublishedCultures = PublishedCultures,
            Values = Values,
            Files = Files,
        };
}
