using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Search.Index;

/// <summary>A note, written in the transaction of a change, that the index has yet to follow.</summary>
internal sealed class SearchQueueRow
{
    public long Id { get; set; }

    public required string Source { get; set; }

    /// <summary>The document; null when anything may have changed.</summary>
    public Guid? ItemKey { get; set; }
}

internal sealed class SearchQueueMapping : IEntityTypeConfiguration<SearchQueueRow>
{
    public void Configure(EntityTypeBuilder<SearchQueueRow> builder)
    {
        builder.ToTable("search_queue");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Source).HasMaxLength(SearchDocumentRow.SourceLength);
    }
}
