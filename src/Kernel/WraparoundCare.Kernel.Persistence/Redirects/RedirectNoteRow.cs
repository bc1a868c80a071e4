using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>
/// Where a document was before a change, written in the transaction of the change. The new address is known only after it: then the note
/// becomes a redirect, also when the process that wrote it is gone.
/// </summary>
internal sealed class RedirectNoteRow
{
    public int Id { get; set; }

    public Guid DocumentKey { get; set; }

    public string? Culture { get; set; }

    public string Route { get; set; } = string.Empty;

    public DateTime NotedAt { get; set; }
}

internal sealed class RedirectNoteMapping : IEntityTypeConfiguration<RedirectNoteRow>
{
    public void Configure(EntityTypeBuilder<RedirectNoteRow> builder)
    {
        builder.ToTable("redirect_note");
        builder.HasKey(note => note.Id);
        builder.Property(note => note.Culture).HasMaxLength(RedirectUrlRow.CultureMaxLength);
        builder.Property(note => note.Route).HasMaxLength(RedirectUrlRow.UrlMaxLength);
    }
}
