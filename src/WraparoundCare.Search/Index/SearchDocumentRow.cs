using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Search.Index;

/// <summary>A document as the index knows it. What has gone keeps its row, without text, so that other nodes learn of it.</summary>
public sealed class SearchDocumentRow
{
    public const int SourceLength = 50;
    public const int FingerprintLength = 64;

    /// <summary>The priority of its type, and a number: what is considered first has the lowest.</summary>
    public long Id { get; set; }

    public required string Source { get; set; }

    public Guid ItemKey { get; set; }

    /// <summary>The state of the index when this row was last written.</summary>
    public long Version { get; set; }

    public bool Deleted { get; set; }

    /// <summary>Tells whether the document is the same as before.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>SHA-256 of its file, as <see cref="Files.UnreadableFileRow.Hash"/>.</summary>
    public string? FileHash { get; set; }

    /// <summary>What a list of results shows and narrows by, as JSON.</summary>
    public required string Card { get; set; }

    /// <summary>The texts, for highlighting, as JSON.</summary>
    public required string Texts { get; set; }

    /// <summary>What the engine's index holds of it.</summary>
    public required string Tokens { get; set; }

    /// <summary>Its words as written, for corrections and completions.</summary>
    public required string Words { get; set; }

    public required byte[] Terms { get; set; }
}

internal sealed class SearchDocumentMapping : IEntityTypeConfiguration<SearchDocumentRow>
{
    public void Configure(EntityTypeBuilder<SearchDocumentRow> builder)
    {
        builder.ToTable("search_document");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Source).HasMaxLength(SearchDocumentRow.SourceLength);
        builder.Property(row => row.Fingerprint).HasMaxLength(SearchDocumentRow.FingerprintLength);
        builder.Property(row => row.FileHash).HasMaxLength(Files.UnreadableFileRow.HashLength);
        builder.HasIndex(row => new { row.Source, row.ItemKey }).IsUnique();
        builder.HasIndex(row => row.Version);
        builder.HasIndex(row => row.FileHash);
    }
}
