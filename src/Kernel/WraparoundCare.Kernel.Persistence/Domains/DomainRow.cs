using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Domains;

/// <summary>A host name, or a culture without one, assigned to a document.</summary>
internal sealed class DomainRow
{
    public const int NameMaxLength = 255;

    public int Id { get; set; }

    public Guid Key { get; set; }

    public string DomainName { get; set; } = string.Empty;

    public int? RootContentId { get; set; }

    public int? LanguageId { get; set; }

    public int SortOrder { get; set; }
}

internal sealed class DomainMapping : IEntityTypeConfiguration<DomainRow>
{
    public void Configure(EntityTypeBuilder<DomainRow> builder)
    {
        builder.ToTable("domain");
        builder.HasKey(domain => domain.Id);
        builder.Property(domain => domain.DomainName).HasMaxLength(DomainRow.NameMaxLength);
        builder.HasIndex(domain => domain.Key).IsUnique();
        builder.HasIndex(domain => domain.DomainName).IsUnique();
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(domain => domain.RootContentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(domain => domain.LanguageId).OnDelete(DeleteBehavior.SetNull);
    }
}
