using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Platform.Downloads.Accessibility;

/// <summary>What was seen of a PDF.</summary>
internal sealed class PdfCheckRow
{
    public const int HashLength = 64;

    /// <summary>SHA-256 of the file, in hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary><see cref="PdfCheck.Version"/> of the check.</summary>
    public int Version { get; set; }

    public bool IsReadable { get; set; }

    public bool HasTags { get; set; }

    public bool HasLanguage { get; set; }

    public bool HasTitle { get; set; }

    public bool ShowsTitle { get; set; }

    public DateTime CheckedAt { get; set; }

    public PdfCheck ToCheck() => new()
    {
        IsReadable = IsReadable,
        HasTags = HasTags,
        HasLanguage = HasLanguage,
        HasTitle = HasTitle,
        ShowsTitle = ShowsTitle,
    };
}

internal sealed class PdfCheckMapping : IEntityTypeConfiguration<PdfCheckRow>
{
    public void Configure(EntityTypeBuilder<PdfCheckRow> builder)
    {
        builder.ToTable("pdf_check");
        builder.HasKey(row => row.Hash);
        builder.Property(row => row.Hash).HasMaxLength(PdfCheckRow.HashLength);
    }
}
