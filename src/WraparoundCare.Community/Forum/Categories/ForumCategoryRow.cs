using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Categories;

internal sealed class ForumCategoryRow
{
    public const int SlugMaxLength = 60;
    public const int NameMaxLength = 100;
    public const int DescriptionMaxLength = 300;
    public const int RulesMaxLength = 1000;
    public const int GroupMaxLength = 100;

    public Guid Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public string? Rules { get; set; }

    /// <summary>The member group that reads here; null for everybody.</summary>
    public string? Readers { get; set; }

    /// <summary>The member group that writes here; null for all members.</summary>
    public string? Writers { get; set; }

    public int Position { get; set; }
}

internal sealed class ForumCategoryMapping : IEntityTypeConfiguration<ForumCategoryRow>
{
    public void Configure(EntityTypeBuilder<ForumCategoryRow> builder)
    {
        builder.ToTable("forum_category");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Slug).HasMaxLength(ForumCategoryRow.SlugMaxLength);
        builder.Property(row => row.Name).HasMaxLength(ForumCategoryRow.NameMaxLength);
        builder.Property(row => row.Description).HasMaxLength(ForumCategoryRow.DescriptionMaxLength);
        builder.Property(row => row.Rules).HasMaxLength(ForumCategoryRow.RulesMaxLength);
        builder.Property(row => row.Readers).HasMaxLength(ForumCategoryRow.GroupMaxLength);
        builder.Property(row => row.Writers).HasMaxLength(ForumCategoryRow.GroupMaxLength);
        builder.HasIndex(row => row.Slug).IsUnique();
    }
}
