using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Languages;

namespace WraparoundCare.Kernel.Persistence.Dictionary;

/// <summary>A text of the site's own, translated for each language.</summary>
internal sealed class DictionaryRow
{
    public const int ItemKeyMaxLength = 450;

    public int Id { get; set; }

    public Guid Key { get; set; }

    /// <summary>The <see cref="Key"/> of the item above this one.</summary>
    public Guid? ParentId { get; set; }

    public string ItemKey { get; set; } = string.Empty;

    public List<DictionaryTranslationRow> Translations { get; set; } = [];
}

internal sealed class DictionaryTranslationRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int DictionaryId { get; set; }

    public int LanguageId { get; set; }

    public string Value { get; set; } = string.Empty;
}

internal sealed class DictionaryMapping : IEntityTypeConfiguration<DictionaryRow>
{
    public void Configure(EntityTypeBuilder<DictionaryRow> builder)
    {
        builder.ToTable("dictionary");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.ItemKey).HasMaxLength(DictionaryRow.ItemKeyMaxLength);
        builder.HasAlternateKey(row => row.Key);
        builder.HasIndex(row => row.ItemKey).IsUnique();
        builder.HasOne<DictionaryRow>()
            .WithMany()
            .HasForeignKey(row => row.ParentId)
            .HasPrincipalKey(row => row.Key)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Translations).WithOne().HasForeignKey(row => row.DictionaryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DictionaryTranslationMapping : IEntityTypeConfiguration<DictionaryTranslationRow>
{
    public void Configure(EntityTypeBuilder<DictionaryTranslationRow> builder)
    {
        builder.ToTable("dictionary_translation");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.HasIndex(row => new { row.DictionaryId, row.LanguageId }).IsUnique();
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(row => row.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}
