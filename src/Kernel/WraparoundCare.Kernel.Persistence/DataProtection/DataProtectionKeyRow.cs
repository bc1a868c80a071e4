using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.DataProtection;

/// <summary>A key with which the site protects cookies and forms, as ASP.NET Core writes it.</summary>
internal sealed class DataProtectionKeyRow
{
    public const int FriendlyNameMaxLength = 200;

    public int Id { get; set; }

    public string FriendlyName { get; set; } = string.Empty;

    public string Xml { get; set; } = string.Empty;
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<DataProtectionKeyRow> builder)
    {
        builder.ToTable("data_protection_key");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.FriendlyName).HasMaxLength(DataProtectionKeyRow.FriendlyNameMaxLength);
    }
}
