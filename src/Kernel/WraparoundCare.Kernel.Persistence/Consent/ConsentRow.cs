using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Persistence.Consent;

/// <summary>
/// One statement of somebody (the source) about an action. Statements are never changed: a new one takes the place of the current.
/// </summary>
internal sealed class ConsentRow
{
    public const int SourceMaxLength = 512;
    public const int ContextMaxLength = 128;

    public int Id { get; set; }

    public bool Current { get; set; }

    public string Source { get; set; } = string.Empty;

    public string Context { get; set; } = string.Empty;

    public string Action { get; set; } = string.Empty;

    public ConsentState State { get; set; }

    public string? Comment { get; set; }

    public DateTime CreateDate { get; set; }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<ConsentRow>
{
    public void Configure(EntityTypeBuilder<ConsentRow> builder)
    {
        builder.ToTable("consent");
        builder.HasKey(consent => consent.Id);
        builder.Property(consent => consent.Source).HasMaxLength(ConsentRow.SourceMaxLength);
        builder.Property(consent => consent.Context).HasMaxLength(ConsentRow.ContextMaxLength);
        builder.Property(consent => consent.Action).HasMaxLength(ConsentRow.SourceMaxLength);
        builder.Property(consent => consent.State).HasConversion<int>();
        builder.HasIndex(consent => new { consent.Source, consent.Context, consent.Action });
    }
}
