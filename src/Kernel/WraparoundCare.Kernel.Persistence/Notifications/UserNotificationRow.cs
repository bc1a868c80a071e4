using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Users;

namespace WraparoundCare.Kernel.Persistence.Notifications;

/// <summary>A user wants to hear of an action on a node and on what is below it.</summary>
internal sealed class UserNotificationRow
{
    public const int ActionMaxLength = 255;

    public int UserId { get; set; }

    public int NodeId { get; set; }

    public string Action { get; set; } = string.Empty;
}

internal sealed class UserNotificationMapping : IEntityTypeConfiguration<UserNotificationRow>
{
    public void Configure(EntityTypeBuilder<UserNotificationRow> builder)
    {
        builder.ToTable("user_notification");
        builder.HasKey(row => new { row.UserId, row.NodeId, row.Action });
        builder.Property(row => row.Action).HasMaxLength(UserNotificationRow.ActionMaxLength);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
