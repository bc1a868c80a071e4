using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Users;

/// <summary>Somebody who works in the backoffice.</summary>
internal sealed class UserRow
{
    public const int NameMaxLength = 255;
    public const int PasswordMaxLength = 500;
    public const int LanguageMaxLength = 10;

    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Name { get; set; } = string.Empty;

    public string Username { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

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

    public DateTime? InvitedDate { get; set; }

    public string? Language { get; set; }

    public string? Avatar { get; set; }

    public UserKind Kind { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<UserToGroupRow> Groups { get; set; } = [];

    public List<UserStartNodeRow> StartNodes { get; set; } = [];
}

internal sealed class UserToGroupRow
{
    public int UserId { get; set; }

    public int UserGroupId { get; set; }
}

/// <summary>A node from which the user sees the tree of documents or of media.</summary>
internal sealed class UserStartNodeRow
{
    public int UserId { get; set; }

    public int NodeId { get; set; }

    public bool IsMedia { get; set; }
}

internal sealed class UserMapping : IEntityTypeConfiguration<UserRow>
{
    public void Configure(EntityTypeBuilder<UserRow> builder)
    {
        builder.ToTable("user");
        builder.HasKey(user => user.Id);
        builder.Property(user => user.Name).HasMaxLength(UserRow.NameMaxLength);
        builder.Property(user => user.Username).HasMaxLength(UserRow.NameMaxLength);
        builder.Property(user => user.Email).HasMaxLength(UserRow.NameMaxLength);
        builder.Property(user => user.Password).HasMaxLength(UserRow.PasswordMaxLength);
        builder.Property(user => user.PasswordConfiguration).HasMaxLength(UserRow.PasswordMaxLength);
        builder.Property(user => user.SecurityStamp).HasMaxLength(UserRow.NameMaxLength);
        builder.Property(user => user.Language).HasMaxLength(UserRow.LanguageMaxLength);
        builder.Property(user => user.Avatar).HasMaxLength(UserRow.PasswordMaxLength);
        builder.HasIndex(user => user.Key).IsUnique();
        builder.HasIndex(user => user.Username).IsUnique();
        builder.HasIndex(user => user.Email);
        builder.HasMany(user => user.Groups).WithOne().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(user => user.StartNodes).WithOne().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UserToGroupMapping : IEntityTypeConfiguration<UserToGroupRow>
{
    public void Configure(EntityTypeBuilder<UserToGroupRow> builder)
    {
        builder.ToTable("user_to_group");
        builder.HasKey(row => new { row.UserId, row.UserGroupId });
        builder.HasOne<UserGroupRow>().WithMany().HasForeignKey(row => row.UserGroupId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UserStartNodeMapping : IEntityTypeConfiguration<UserStartNodeRow>
{
    public void Configure(EntityTypeBuilder<UserStartNodeRow> builder)
    {
        builder.ToTable("user_start_node");
        builder.HasKey(row => new { row.UserId, row.NodeId, row.IsMedia });
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
