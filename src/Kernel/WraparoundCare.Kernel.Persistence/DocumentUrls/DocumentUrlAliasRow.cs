using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.DocumentUrls;

/// <summary>An extra address of a published document, from its property <c>umbracoUrlAlias</c>.</summary>
internal sealed class DocumentUrlAliasRow
{
    public const int AliasMaxLength = 512;

    public int Id { get; set; }

    public int NodeId { get; set; }

    /// <summary>Null when the alias holds for every language.</summary>
    public int? LanguageId { get; set; }

    public string Alias { get; set; } = string.Empty;
}

internal sealed class DocumentUrlAliasMapping : IEntityTypeConfiguration<DocumentUrlAliasRow>
{
    public void Configure(EntityTypeBuilder<DocumentUrlAliasRow> builder)
    {
        builder.ToTable("document_url_alias");
        builder.HasKey(alias => alias.Id);
        builder.Property(alias => alias.Id).ValueGeneratedOnAdd();
        builder.Property(alias => alias.Alias).HasMaxLength(DocumentUrlAliasRow.AliasMaxLength);
        builder.HasIndex(alias => alias.NodeId);
        builder.HasIndex(alias => alias.Alias);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(alias => alias.LanguageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(alias => alias.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
