using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.KeyValues;

/// <summary>A small fact that the kernel remembers between starts.</summary>
internal sealed class KeyValueRow
{
    public const int KeyMaxLength = 256;

    public string Key { get; set; } = string.Empty;

    public string? Value { get; set; }

    public DateTime UpdateDate { get; set; }
}

internal sealed class KeyValueMapping : IEntityTypeConfiguration<KeyValueRow>
{
    public void Configure(EntityTypeBuilder<KeyValueRow> builder)
    {
        builder.ToTable("key_value");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(KeyValueRow.KeyMaxLength);
    }
}
