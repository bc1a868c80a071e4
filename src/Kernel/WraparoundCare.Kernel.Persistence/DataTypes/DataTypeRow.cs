using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

/// <summary>A property editor with its settings; name and place are in the node.</summary>
internal sealed class DataTypeRow
{
    public const int EditorAliasMaxLength = 255;

    public int NodeId { get; set; }

    /// <summary>The editor's alias, also when this program does not have that editor.</summary>
    public string EditorAlias { get; set; } = string.Empty;

    public string? EditorUiAlias { get; set; }

    public ValueStorageType StorageType { get; set; }

    /// <summary>The editor's settings as JSON, in the form that the editor itself chose.</summary>
    public string? Configuration { get; set; }
}

internal sealed class DataTypeMapping : IEntityTypeConfiguration<DataTypeRow>
{
    public void Configure(EntityTypeBuilder<DataTypeRow> builder)
    {
        builder.ToTable("data_type");
        builder.HasKey(row => row.NodeId);
        builder.Property(row => row.NodeId).ValueGeneratedNever();
        builder.Property(row => row.EditorAlias).HasMaxLength(DataTypeRow.EditorAliasMaxLength);
        builder.Property(row => row.EditorUiAlias).HasMaxLength(DataTypeRow.EditorAliasMaxLength);
        builder.Property(row => row.StorageType).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => row.EditorAlias);
        builder.HasOne<NodeRow>().WithOne().HasForeignKey<DataTypeRow>(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
