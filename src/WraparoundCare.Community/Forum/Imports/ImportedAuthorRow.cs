using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Imports;

/// <summary>
/// Who wrote what was taken over from another forum. It is no member: nobody signs in with it, and it has no mail. Its key is the author
/// of posts and topics until a member takes them.
/// </summary>
internal sealed class ImportedAuthorRow
{
    public const int NameMaxLength = 100;

    public Guid Key { get; set; }

    /// <summary>The name under which readers of that forum knew them.</summary>
    public required string Name { get; set; }

    /// <summary>With where they are from: somebody here may have the same name.</summary>
    public static PostAuthor AuthorOf(string name) => new($"{name} (vorig forum)", AuthorRole.Imported);
}

internal sealed class ImportedAuthorMapping : IEntityTypeConfiguration<ImportedAuthorRow>
{
    public void Configure(EntityTypeBuilder<ImportedAuthorRow> builder)
    {
        builder.ToTable("forum_imported_author");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(ImportedAuthorRow.NameMaxLength);
    }
}
