using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.PublicAccess;

/// <summary>
/// The protection of a document and of what is below it. The two pages are no foreign keys: deleting the sign-in page
/// must not lift the protection.
/// </summary>
internal sealed class PublicAccessRow
{
    public Guid Key { get; set; }

    public int ProtectedNodeId { get; set; }

    public int LoginNodeId { get; set; }

    public int NoAccessNodeId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<PublicAccessRuleRow> Rules { get; set; } = [];
}

/// <summary>Who may pass.</summary>
internal sealed class PublicAccessRuleRow
{
    public const int TypeMaxLength = 255;
    public const int ValueMaxLength = 255;

    public Guid Key { get; set; }

    public Guid AccessKey { get; set; }

    public string RuleType { get; set; } = string.Empty;

    public string RuleValue { get; set; } = string.Empty;
}

internal sealed class PublicAccessMapping : IEntityTypeConfiguration<PublicAccessRow>
{
    public void Configure(EntityTypeBuilder<PublicAccessRow> builder)
    {
        builder.ToTable("public_access");
        builder.HasKey(access => access.Key);
        builder.Property(access => access.Key).ValueGeneratedNever();
        builder.HasIndex(access => access.ProtectedNodeId).IsUnique();
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(access => access.ProtectedNodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(access => access.Rules).WithOne().HasForeignKey(rule => rule.AccessKey).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PublicAccessRuleMapping : IEntityTypeConfiguration<PublicAccessRuleRow>
{
    public void Configure(EntityTypeBuilder<PublicAccessRuleRow> builder)
    {
        builder.ToTable("public_access_rule");
        builder.HasKey(rule => rule.Key);
        builder.Property(rule => rule.Key).ValueGeneratedNever();
        builder.Property(rule => rule.RuleType).HasMaxLength(PublicAccessRuleRow.TypeMaxLength);
        builder.Property(rule => rule.RuleValue).HasMaxLength(PublicAccessRuleRow.ValueMaxLength);
    }
}
