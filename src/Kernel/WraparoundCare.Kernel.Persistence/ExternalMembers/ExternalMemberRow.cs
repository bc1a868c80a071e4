using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.ExternalMembers;

/// <summary>A member who signs in elsewhere and of whom the site keeps no content: no node, no type, no versions.</summary>
internal sealed class ExternalMemberRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Username { get; set; } = string.Empty;

    /// <summary>As of other members: by this one it is unique and found.</summary>
    public string NormalizedUsername { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    public string NormalizedEmail { get; set; } = string.Empty;

    public string? Name { get; set; }

    public bool IsApproved { get; set; }

    public bool IsLockedOut { get; set; }

    public DateTime? LastLoginDate { get; set; }

    public DateTime? LastLockoutDate { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public string? SecurityStamp { get; set; }

    /// <summary>What the provider tells of somebody, as JSON.</summary>
    public string? ProfileData { get; set; }
}

internal sealed class ExternalMemberToGroupRow
{
    public int ExternalMemberId { get; set; }

    public int GroupId { get; set; }
}

internal sealed class ExternalMemberMapping : IEntityTypeConfiguration<ExternalMemberRow>
{
    public void Configure(EntityTypeBuilder<ExternalMemberRow> builder)
    {
        builder.ToTable("external_member");
        builder.HasKey(member => member.Id);
        builder.Property(member => member.Username).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.NormalizedUsername).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.Email).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.NormalizedEmail).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.Name).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.SecurityStamp).HasMaxLength(MemberRow.NameMaxLength);
        builder.HasIndex(member => member.Key).IsUnique();
        builder.HasIndex(member => member.NormalizedUsername).IsUnique();
        builder.HasIndex(member => member.NormalizedEmail);
    }
}

internal sealed class ExternalMemberToGroupMapping : IEntityTypeConfiguration<ExternalMemberToGroupRow>
{
    public void Configure(EntityTypeBuilder<ExternalMemberToGroupRow> builder)
    {
        builder.ToTable("external_member_to_group");
        builder.HasKey(row => new { row.ExternalMemberId, row.GroupId });
        builder.HasOne<ExternalMemberRow>().WithMany().HasForeignKey(row => row.ExternalMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
