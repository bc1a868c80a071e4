using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Persistence.DataTypes;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>A property of a content type. Stored values refer to its key, so that its alias can change.</summary>
internal sealed class PropertyTypeRow
{
    public const int ValidationMaxLength = 1000;

    public int Id { get; set; }

    public Guid Key { get; set; }

    public int ContentTypeId { get; set; }

    /// <summary>Null for a property outside every group.</summary>
    public int? PropertyGroupId { get; set; }

    public int DataTypeId { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string? Name { get; set; }

    public string? Description { get; set; }

    public int SortOrder { get; set; }

    public ContentVariation Variations { get; set; }

    public bool LabelOnTop { get; set; }

    public bool Mandatory { get; set; }

    public string? MandatoryMessage { get; set; }

    public string? ValidationRegExp { get; set; }

    public string? ValidationRegExpMessage { get; set; }

    /// <summary>Member types only, as the next two: the member may change the value.</summary>
    public bool MemberCanEdit { get; set; }

    public bool MemberCanView { get; set; }

    /// <summary>Only editors with access to sensitive data see the value.</summary>
    public bool IsSensitive { get; set; }
}

internal sealed class PropertyTypeMapping : IEntityTypeConfiguration<PropertyTypeRow>
{
    public void Configure(EntityTypeBuilder<PropertyTypeRow> builder)
    {
        builder.ToTable("property_type");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Alias).HasMaxLength(ContentTypeRow.AliasMaxLength);
        builder.Property(row => row.Name).HasMaxLength(ContentTypeRow.AliasMaxLength);
        builder.Property(row => row.MandatoryMessage).HasMaxLength(PropertyTypeRow.ValidationMaxLength);
        builder.Property(row => row.ValidationRegExp).HasMaxLength(PropertyTypeRow.ValidationMaxLength);
        builder.Property(row => row.ValidationRegExpMessage).HasMaxLength(PropertyTypeRow.ValidationMaxLength);
        builder.Property(row => row.Variations).HasConversion<int>();
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => new { row.ContentTypeId, row.Alias });
        builder.HasIndex(row => row.PropertyGroupId);
        builder.HasIndex(row => row.DataTypeId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PropertyGroupRow>().WithMany().HasForeignKey(row => row.PropertyGroupId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<DataTypeRow>().WithMany().HasForeignKey(row => row.DataTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}
