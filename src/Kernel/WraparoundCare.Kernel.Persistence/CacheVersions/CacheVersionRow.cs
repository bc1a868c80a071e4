using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.CacheVersions;

/// <summary>Which version of a repository's cache is the right one.</summary>
internal sealed class CacheVersionRow
{
    public const int IdentifierMaxLength = 256;
    public const int VersionMaxLength = 256;

    public string Identifier { get; set; } = string.Empty;

    public string? Version { get; set; }
}

internal sealed class CacheVersionMapping : IEntityTypeConfiguration<CacheVersionRow>
{
    public void Configure(EntityTypeBuilder<CacheVersionRow> builder)
    {
        builder.ToTable("repository_cache_version");
        builder.HasKey(row => row.Identifier);
        builder.Property(row => row.Identifier).HasMaxLength(CacheVersionRow.IdentifierMaxLength);
        builder.Property(row => row.Version).HasMaxLength(CacheVersionRow.VersionMaxLength);
    }
}
