using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Languages;

/// <summary>A language that content can be written in.</summary>
internal sealed class LanguageRow
{
    public const int IsoCodeMaxLength = 14;
    public const int CultureNameMaxLength = 100;

    public int Id { get; set; }

    public string IsoCode { get; set; } = string.Empty;

    public string CultureName { get; set; } = string.Empty;

    public bool IsDefault { get; set; }

    public bool IsMandatory { get; set; }

    public int? FallbackLanguageId { get; set; }
}

internal sealed class LanguageMapping : IEntityTypeConfiguration<LanguageRow>
{
    public void Configure(EntityTypeBuilder<LanguageRow> builder)
    {
        builder.ToTable("language");
        builder.HasKey(language => language.Id);
        builder.Property(language => language.IsoCode).HasMaxLength(LanguageRow.IsoCodeMaxLength);
        builder.Property(language => language.CultureName).HasMaxLength(LanguageRow.CultureNameMaxLength);
        builder.HasIndex(language => language.IsoCode).IsUnique();
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(language => language.FallbackLanguageId).OnDelete(DeleteBehavior.SetNull);
    }
}
