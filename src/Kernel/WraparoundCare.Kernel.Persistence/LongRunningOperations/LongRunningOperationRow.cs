using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Persistence.LongRunningOperations;

/// <summary>Work that outlives the request that asked for it, and its outcome.</summary>
internal sealed class LongRunningOperationRow
{
    public const int TypeMaxLength = 200;
    public const int StatusMaxLength = 20;

    public Guid Id { get; set; }

    public string Type { get; set; } = string.Empty;

    public LongRunningOperationStatus Status { get; set; }

    /// <summary>The outcome as JSON; null when there is none.</summary>
    public string? Result { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    /// <summary>An operation that has not been heard of since then has died with its process.</summary>
    public DateTime ExpirationDate { get; set; }
}

internal sealed class LongRunningOperationMapping : IEntityTypeConfiguration<LongRunningOperationRow>
{
    public void Configure(EntityTypeBuilder<LongRunningOperationRow> builder)
    {
        builder.ToTable("long_running_operation");
        builder.HasKey(operation => operation.Id);
        builder.Property(operation => operation.Id).ValueGeneratedNever();
        builder.Property(operation => operation.Type).HasMaxLength(LongRunningOperationRow.TypeMaxLength);
        builder.Property(operation => operation.Status).HasConversion<string>().HasMaxLength(LongRunningOperationRow.StatusMaxLength);
        builder.HasIndex(operation => operation.Type);
        builder.HasIndex(operation => operation.UpdateDate);
    }
}
