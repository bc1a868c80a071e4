using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Users;

namespace WraparoundCare.Kernel.Persistence.UserSettings;

/// <summary>Something that the backoffice remembers for one user; the kernel calls it user data.</summary>
internal sealed class UserSettingRow
{
    public const int NameMaxLength = 255;

    public Guid Key { get; set; }

    public int UserId { get; set; }

    public string Group { get; set; } = string.Empty;

    public string Identifier { get; set; } = string.Empty;

    public string Value { get; set; } = string.Empty;
}

internal sealed class UserSettingMapping : IEntityTypeConfiguration<UserSettingRow>
{
    public void Configure(EntityTypeBuilder<UserSettingRow> builder)
    {
        builder.ToTable("user_setting");
        builder.HasKey(setting => setting.Key);
        builder.Property(setting => setting.Key).ValueGeneratedNever();
        builder.Property(setting => setting.Group).HasMaxLength(UserSettingRow.NameMaxLength);
        builder.Property(setting => setting.Identifier).HasMaxLength(UserSettingRow.NameMaxLength);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(setting => setting.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
