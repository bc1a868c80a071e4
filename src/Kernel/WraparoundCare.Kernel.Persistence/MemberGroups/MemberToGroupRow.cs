using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.MemberGroups;

/// <summary>A member of the website is in a group. The group itself is a node and nothing more.</summary>
internal sealed class MemberToGroupRow
{
    public int MemberId { get; set; }

    public int GroupId { get; set; }
}

internal sealed class MemberToGroupMapping : IEntityTypeConfiguration<MemberToGroupRow>
{
    public void Configure(EntityTypeBuilder<MemberToGroupRow> builder)
    {
        builder.ToTable("member_to_group");
        builder.HasKey(row => new { row.MemberId, row.GroupId });
        builder.HasOne<MemberRow>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(row => row.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
