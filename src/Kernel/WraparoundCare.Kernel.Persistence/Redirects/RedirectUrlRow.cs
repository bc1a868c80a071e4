using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>A former URL of a document.</summary>
internal sealed class RedirectUrlRow
{
    public const int UrlMaxLength = 2000;
    public const int CultureMaxLength = 14;

    public Guid Key { get; set; }

    public int ContentId { get; set; }

    public DateTime CreateDateUtc { get; set; }

    /// <summary>The route: the path, with the id of the document in front that has the domain, if one has.</summary>
    public string Url { get; set; } = string.Empty;

    public string? Culture { get; set; }
}

internal sealed class RedirectUrlMapping : IEntityTypeConfiguration<RedirectUrlRow>
{
    public void Configure(EntityTypeBuilder<RedirectUrlRow> builder)
    {
        builder.ToTable("redirect_url");
        builder.HasKey(redirect => redirect.Key);
        builder.Property(redirect => redirect.Key).ValueGeneratedNever();
        builder.Property(redirect => redirect.Url).HasMaxLength(RedirectUrlRow.UrlMaxLength);
        builder.Property(redirect => redirect.Culture).HasMaxLength(RedirectUrlRow.CultureMaxLength);
        builder.HasIndex(redirect => redirect.Url);
        builder.HasIndex(redirect => redirect.CreateDateUtc);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(redirect => redirect.ContentId).OnDelete(DeleteBehavior.Cascade);
    }
}
