using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Backoffice.Api.Editing;

/// <summary>A form of a document that somebody has open, or closed without saving what was typed.</summary>
internal sealed class EditingSessionRow
{
    /// <summary>Chosen by the client for each form.</summary>
    public Guid Id { get; set; }

    public Guid UserKey { get; set; }

    /// <summary>Its key; that of a new one exists nowhere else yet.</summary>
    public Guid Document { get; set; }

    /// <summary>Below what a new document is made; null for the root.</summary>
    public Guid? Parent { get; set; }

    /// <summary>Of a new document; null for one that exists.</summary>
    public Guid? DocumentType { get; set; }

    public DateTime BegunAt { get; set; }

    /// <summary>When the form was last known to be open.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>What is typed and not saved, in the client's own form; null when everything is saved.</summary>
    public string? Draft { get; set; }

    public DateTime? DraftAt { get; set; }
}

internal sealed class EditingSessionMapping : IEntityTypeConfiguration<EditingSessionRow>
{
    public void Configure(EntityTypeBuilder<EditingSessionRow> builder)
    {
        builder.ToTable("editing_session");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Document, row.SeenAt });
        builder.HasIndex(row => new { row.UserKey, row.DraftAt });
        builder.HasIndex(row => row.SeenAt);
    }
}

internal sealed class EditingEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new EditingSessionMapping());
}
