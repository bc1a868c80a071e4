using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Search.Index;

/// <summary>The one row that says how far the index is, so that every node knows when to look again.</summary>
internal sealed class SearchStateRow
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    /// <summary>Goes up with every write.</summary>
    public long Version { get; set; }

    /// <summary>Changes when the index was made anew: everything in memory is then worthless.</summary>
    public Guid Epoch { get; set; }

    /// <summary>The number that the last new document got.</summary>
    public long LastNumber { get; set; }
}

internal sealed class SearchStateMapping : IEntityTypeConfiguration<SearchStateRow>
{
    public void Configure(EntityTypeBuilder<SearchStateRow> builder)
    {
        builder.ToTable("search_state");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
