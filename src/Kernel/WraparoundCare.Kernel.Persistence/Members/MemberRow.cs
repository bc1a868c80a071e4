using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;

namespace WraparoundCare.Kernel.Persistence.Members;

/// <summary>What a node that is a member has besides its place and its values: the account to sign in with.</summary>
internal sealed class MemberRow
{
    public const int NameMaxLength = 255;
    public const int PasswordMaxLength = 500;

    public int NodeId { get; set; }

    public int ContentTypeId { get; set; }

    public string Username { get; set; } = string.Empty;

    /// <summary>The username without differences in case: by this one it is unique and found.</summary>
    public string NormalizedUsername { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    /// <summary>The e-mail address without differences in case: by this one it is found.</summary>
    public string NormalizedEmail { get; set; } = string.Empty;

    /// <summary>The password's hash; null when the account has none, so that nobody can sign in with it.</summary>
    public string? Password { get; set; }

    public string? PasswordConfiguration { get; set; }

    public string? SecurityStamp { get; set; }

    public bool IsApproved { get; set; }

    public bool IsLockedOut { get; set; }

    public int FailedPasswordAttempts { get; set; }

    public DateTime? LastLoginDate { get; set; }

    public DateTime? LastLockoutDate { get; set; }

    public DateTime? LastPasswordChangeDate { get; set; }

    public DateTime? EmailConfirmedDate { get; set; }

    public static string Normalize(string text) => TextComparison.Normalize(text);
}

internal sealed class MemberMapping : IEntityTypeConfiguration<MemberRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> builder)
    {
        builder.ToTable("member");
        builder.HasKey(member => member.NodeId);
        builder.Property(member => member.NodeId).ValueGeneratedNever();
        builder.Property(member => member.Username).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.NormalizedUsername).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.Email).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.NormalizedEmail).HasMaxLength(MemberRow.NameMaxLength);
        builder.Property(member => member.Password).HasMaxLength(MemberRow.PasswordMaxLength);
        builder.Property(member => member.PasswordConfiguration).HasMaxLength(MemberRow.PasswordMaxLength);
        builder.Property(member => member.SecurityStamp).HasMaxLength(MemberRow.NameMaxLength);
        builder.HasIndex(member => member.ContentTypeId);
        builder.HasIndex(member => member.NormalizedUsername).IsUnique();
        builder.HasIndex(member => member.NormalizedEmail);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(member => member.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(member => member.ContentTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}
