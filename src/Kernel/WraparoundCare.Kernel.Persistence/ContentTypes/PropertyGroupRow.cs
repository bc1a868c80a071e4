using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>A tab or group of a content type's own properties.</summary>
internal sealed class PropertyGroupRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int ContentTypeId { get; set; }

    public PropertyGroupType Type { get; set; }

    /// <summary>Unique within the content type; a group in a tab is <c>tab/group</c>.</summary>
    public string Alias { get; set; } = string.Empty;

    public string? Name { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class PropertyGroupMapping : IEntityTypeConfiguration<PropertyGroupRow>
{
    public void Configure(EntityTypeBuilder<PropertyGroupRow> builder)
    {
        builder.ToTable("property_group");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Alias).HasMaxLength(ContentTypeRow.AliasMaxLength);
        builder.Property(row => row.Name).HasMaxLength(ContentTypeRow.AliasMaxLength);
        builder.Property(row => row.Type).HasConversion<int>();
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => row.ContentTypeId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
