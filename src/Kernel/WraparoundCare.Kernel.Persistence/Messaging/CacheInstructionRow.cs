using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>What one transaction tells the other nodes to refresh. The ids follow the order of the commits.</summary>
internal sealed class CacheInstructionRow
{
    public const int OriginMaxLength = 500;

    public int Id { get; set; }

    public DateTime Stamp { get; set; }

    /// <summary>The running process that wrote it, and need not read it.</summary>
    public string Origin { get; set; } = string.Empty;

    public string Instructions { get; set; } = string.Empty;

    public int InstructionCount { get; set; }
}

internal sealed class CacheInstructionMapping : IEntityTypeConfiguration<CacheInstructionRow>
{
    public void Configure(EntityTypeBuilder<CacheInstructionRow> builder)
    {
        builder.ToTable("cache_instruction");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Origin).HasMaxLength(CacheInstructionRow.OriginMaxLength);
        builder.HasIndex(row => row.Stamp);
    }
}
