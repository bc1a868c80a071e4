using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Persistence.Logins;

/// <summary>An account elsewhere with which a user or member signs in: one for each provider.</summary>
internal sealed class ExternalLoginRow
{
    public const int ProviderMaxLength = 255;
    public const int ProviderKeyMaxLength = 500;

    public int Id { get; set; }

    public Guid UserOrMemberKey { get; set; }

    public string LoginProvider { get; set; } = string.Empty;

    public string ProviderKey { get; set; } = string.Empty;

    public string? UserData { get; set; }

    public DateTime CreateDate { get; set; }

    public List<ExternalLoginTokenRow> Tokens { get; set; } = [];
}

internal sealed class ExternalLoginTokenRow
{
    public int Id { get; set; }

    public int ExternalLoginId { get; set; }

    public string Name { get; set; } = string.Empty;

    /// <summary>Encrypted, see <see cref="AccountSecrets"/>.</summary>
    public string Value { get; set; } = string.Empty;

    public DateTime CreateDate { get; set; }
}

internal sealed class ExternalLoginMapping : IEntityTypeConfiguration<ExternalLoginRow>
{
    public void Configure(EntityTypeBuilder<ExternalLoginRow> builder)
    {
        builder.ToTable("external_login");
        builder.HasKey(login => login.Id);
        builder.Property(login => login.LoginProvider).HasMaxLength(ExternalLoginRow.ProviderMaxLength);
        builder.Property(login => login.ProviderKey).HasMaxLength(ExternalLoginRow.ProviderKeyMaxLength);
        builder.HasIndex(login => new { login.UserOrMemberKey, login.LoginProvider }).IsUnique();
        builder.HasIndex(login => new { login.LoginProvider, login.ProviderKey });
        builder.HasMany(login => login.Tokens).WithOne().HasForeignKey(token => token.ExternalLoginId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ExternalLoginTokenMapping : IEntityTypeConfiguration<ExternalLoginTokenRow>
{
    public void Configure(EntityTypeBuilder<ExternalLoginTokenRow> builder)
    {
        builder.ToTable("external_login_token");
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Name).HasMaxLength(ExternalLoginRow.ProviderMaxLength);
        builder.HasIndex(token => new { token.ExternalLoginId, token.Name }).IsUnique();
    }
}
