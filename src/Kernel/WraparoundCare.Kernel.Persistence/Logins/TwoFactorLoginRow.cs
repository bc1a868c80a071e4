using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Persistence.Logins;

/// <summary>The secret that a user or member shares with an authenticator: one for each provider.</summary>
internal sealed class TwoFactorLoginRow
{
    public const int ProviderMaxLength = 255;
    public const int SecretMaxLength = 500;

    public int Id { get; set; }

    public Guid UserOrMemberKey { get; set; }

    public string ProviderName { get; set; } = string.Empty;

    /// <summary>Encrypted, see <see cref="AccountSecrets"/>.</summary>
    public string Secret { get; set; } = string.Empty;
}

internal sealed class TwoFactorLoginMapping : IEntityTypeConfiguration<TwoFactorLoginRow>
{
    public void Configure(EntityTypeBuilder<TwoFactorLoginRow> builder)
    {
        builder.ToTable("two_factor_login");
        builder.HasKey(login => login.Id);
        builder.Property(login => login.ProviderName).HasMaxLength(TwoFactorLoginRow.ProviderMaxLength);
        builder.Property(login => login.Secret).HasMaxLength(TwoFactorLoginRow.SecretMaxLength);
        builder.HasIndex(login => new { login.UserOrMemberKey, login.ProviderName }).IsUnique();
    }
}
