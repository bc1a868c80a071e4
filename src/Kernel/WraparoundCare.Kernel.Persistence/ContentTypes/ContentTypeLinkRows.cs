using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>The content type gets the properties of the composition too.</summary>
internal sealed class ContentTypeCompositionRow
{
    public int ContentTypeId { get; set; }

    public int CompositionId { get; set; }
}

/// <summary>Content of the allowed type may be created below content of the content type.</summary>
internal sealed class ContentTypeAllowedRow
{
    public int ContentTypeId { get; set; }

    public int AllowedId { get; set; }

    public int SortOrder { get; set; }
}

/// <summary>Documents of the content type may be shown with the template.</summary>
internal sealed class ContentTypeTemplateRow
{
    public int ContentTypeId { get; set; }

    public int TemplateId { get; set; }

    public bool IsDefault { get; set; }
}

internal sealed class ContentTypeCompositionMapping : IEntityTypeConfiguration<ContentTypeCompositionRow>
{
    public void Configure(EntityTypeBuilder<ContentTypeCompositionRow> builder)
    {
        builder.ToTable("content_type_composition");
        builder.HasKey(row => new { row.ContentTypeId, row.CompositionId });
        builder.HasIndex(row => row.CompositionId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.CompositionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContentTypeAllowedMapping : IEntityTypeConfiguration<ContentTypeAllowedRow>
{
    public void Configure(EntityTypeBuilder<ContentTypeAllowedRow> builder)
    {
        builder.ToTable("content_type_allowed");
        builder.HasKey(row => new { row.ContentTypeId, row.AllowedId });
        builder.HasIndex(row => row.AllowedId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.AllowedId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContentTypeTemplateMapping : IEntityTypeConfiguration<ContentTypeTemplateRow>
{
    public void Configure(EntityTypeBuilder<ContentTypeTemplateRow> builder)
    {
        builder.ToTable("content_type_template");
        builder.HasKey(row => new { row.ContentTypeId, row.TemplateId });
        builder.HasIndex(row => row.TemplateId);
        builder.HasOne<ContentTypeRow>().WithMany().HasForeignKey(row => row.ContentTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.TemplateId).OnDelete(DeleteBehavior.Cascade);
    }
}
