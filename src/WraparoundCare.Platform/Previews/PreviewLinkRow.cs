using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Platform.Previews;

/// <summary>A link to the draft of a page. The address is made of the id and a key that is not in the database.</summary>
internal sealed class PreviewLinkRow
{
    public Guid Id { get; set; }

    public Guid Document { get; set; }

    /// <summary>The editor: a link is worth no more than the rights of whoever made it.</summary>
    public Guid MadeBy { get; set; }

    public DateTime MadeAt { get; set; }

    public DateTime ExpiresAt { get; set; }
}

internal sealed class PreviewLinkMapping : IEntityTypeConfiguration<PreviewLinkRow>
{
    public void Configure(EntityTypeBuilder<PreviewLinkRow> builder)
    {
        builder.ToTable("preview_link");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.MadeAt);
    }
}
