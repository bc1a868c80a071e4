using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Users;

/// <summary>A group of backoffice users and what its members may do.</summary>
internal sealed class UserGroupRow
{
    public const int AliasMaxLength = 200;
    public const int NameMaxLength = 200;
    public const int IconMaxLength = 255;

    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string? Description { get; set; }

    public string? Icon { get; set; }

    public int? StartContentId { get; set; }

    public int? StartMediaId { get; set; }

    public bool HasAccessToAllLanguages { get; set; }

    public List<string> Sections { get; set; } = [];

    /// <summary>Verbs, for example <c>Umb.Document.Publish</c>, that hold for everything.</summary>
    public List<string> Permissions { get; set; } = [];

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<UserGroupLanguageRow> Languages { get; set; } = [];

    public List<UserGroupGranularPermissionRow> GranularPermissions { get; set; } = [];
}

internal sealed class UserGroupLanguageRow
{
    public int UserGroupId { get; set; }

    public int LanguageId { get; set; }
}

/// <summary>
/// A verb that holds for one thing only, or, without <see cref="EntityKey"/>, in a context that the kernel does not know.
/// </summary>
internal sealed class UserGroupGranularPermissionRow
{
    public const int ContextMaxLength = 255;

    public int Id { get; set; }

    public int UserGroupId { get; set; }

    public Guid? EntityKey { get; set; }

    public string Context { get; set; } = string.Empty;

    public string Permission { get; set; } = string.Empty;
}

internal sealed class UserGroupMapping : IEntityTypeConfiguration<UserGroupRow>
{
    public void Configure(EntityTypeBuilder<UserGroupRow> builder)
    {
        builder.ToTable("user_group");
        builder.HasKey(group => group.Id);
        builder.Property(group => group.Alias).HasMaxLength(UserGroupRow.AliasMaxLength);
        builder.Property(group => group.Name).HasMaxLength(UserGroupRow.NameMaxLength);
        builder.Property(group => group.Icon).HasMaxLength(UserGroupRow.IconMaxLength);
        builder.HasIndex(group => group.Key).IsUnique();
        builder.HasIndex(group => group.Alias).IsUnique();
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(group => group.StartContentId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(group => group.StartMediaId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(group => group.Languages).WithOne().HasForeignKey(row => row.UserGroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(group => group.GranularPermissions)
            .WithOne()
            .HasForeignKey(row => row.UserGroupId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UserGroupLanguageMapping : IEntityTypeConfiguration<UserGroupLanguageRow>
{
    public void Configure(EntityTypeBuilder<UserGroupLanguageRow> builder)
    {
        builder.ToTable("user_group_language");
        builder.HasKey(row => new { row.UserGroupId, row.LanguageId });
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(row => row.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UserGroupGranularPermissionMapping : IEntityTypeConfiguration<UserGroupGranularPermissionRow>
{
    public void Configure(EntityTypeBuilder<UserGroupGranularPermissionRow> builder)
    {
        builder.ToTable("user_group_granular_permission");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Context).HasMaxLength(UserGroupGranularPermissionRow.ContextMaxLength);
    }
}
