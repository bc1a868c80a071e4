using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Search.Log;

/// <summary>How often something was searched for on one day (UTC). Nothing says by whom.</summary>
internal sealed class SearchTermRow
{
    public const int TermLength = 80;

    /// <summary>What was searched for, or a hash of it for as long as too few asked it (see <see cref="QueryKey"/>).</summary>
    public required string Term { get; set; }

    public DateOnly Day { get; set; }

    public int Searches { get; set; }

    public int WithoutResult { get; set; }

    /// <summary>A bit for each asker, of sixteen.</summary>
    public int Askers { get; set; }
}

internal sealed class SearchTermMapping : IEntityTypeConfiguration<SearchTermRow>
{
    public void Configure(EntityTypeBuilder<SearchTermRow> builder)
    {
        builder.ToTable("search_term");
        builder.HasKey(row => new { row.Term, row.Day });
        builder.Property(row => row.Term).HasMaxLength(SearchTermRow.TermLength);
        builder.HasIndex(row => row.Day);
    }
}
