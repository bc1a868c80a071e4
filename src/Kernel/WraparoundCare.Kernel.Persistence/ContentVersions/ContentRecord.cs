namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>
/// One content item as queries see it: its node, its own row and one of its versions, with the member names of the
/// kernel's entities so that its queries can be used on it.
/// </summary>
internal class ContentRecord
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int ParentId { get; set; }

    public int Level { get; set; }

    public string Path { get; set; } = string.Empty;

    public int SortOrder { get; set; }

    public bool Trashed { get; set; }

    public int CreatorId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public string Name { get; set; } = string.Empty;

    public int ContentTypeId { get; set; }

    public int VersionId { get; set; }

    public int WriterId { get; set; }

    public string PropertyValues { get; set; } = PropertyValuesJson.Empty;

    public string? Cultures { get; set; }

    /// <summary>Always false for what cannot be published.</summary>
    public bool IsPublishedForOrdering { get; set; }
}
