using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Imports.Claims;

/// <summary>That a member with a certain address can say whose posts of another forum are theirs. It goes with the answer.</summary>
internal sealed class AuthorClaimRow
{
    public const string Table = "forum_author_claim";

    private const int HashLength = 64;

    public Guid AuthorKey { get; set; }

    /// <summary>Of the address that they had there, which is kept nowhere.</summary>
    public required string AddressHash { get; set; }

    public DateTime ImportedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuthorClaimRow>
    {
        public void Configure(EntityTypeBuilder<AuthorClaimRow> builder)
        {
            builder.ToTable(Table);
            builder.HasKey(row => row.AuthorKey);
            builder.Property(row => row.AuthorKey).ValueGeneratedNever();
            builder.Property(row => row.AddressHash).HasMaxLength(HashLength);
            builder.HasOne<ImportedAuthorRow>().WithOne().HasForeignKey<AuthorClaimRow>(row => row.AuthorKey)
                .OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.AddressHash);
        }
    }
}
