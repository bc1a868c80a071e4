using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>A planned publication or end of publication.</summary>
internal sealed class ContentScheduleRow
{
    public const int CultureMaxLength = 20;
    public const int ActionMaxLength = 20;

    public Guid Id { get; set; }

    public int NodeId { get; set; }

    /// <summary>An ISO code, or <c>*</c> for invariant documents.</summary>
    public string Culture { get; set; } = string.Empty;

    public DateTime Date { get; set; }

    /// <summary>Name of a <see cref="Umbraco.Cms.Core.Models.ContentScheduleAction"/>.</summary>
    public string Action { get; set; } = string.Empty;
}

internal sealed class ContentScheduleMapping : IEntityTypeConfiguration<ContentScheduleRow>
{
    public void Configure(EntityTypeBuilder<ContentScheduleRow> builder)
    {
        builder.ToTable("content_schedule");
        builder.HasKey(schedule => schedule.Id);
        builder.Property(schedule => schedule.Id).ValueGeneratedNever();
        builder.Property(schedule => schedule.Culture).HasMaxLength(ContentScheduleRow.CultureMaxLength);
        builder.Property(schedule => schedule.Action).HasMaxLength(ContentScheduleRow.ActionMaxLength);
        builder.HasIndex(schedule => schedule.NodeId);
        builder.HasIndex(schedule => new { schedule.Action, schedule.Date });
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(schedule => schedule.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
