using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>
/// The index for everything of one kind below a node. With the index on the path alone SQLite prefers the one on the
/// object type and reads all documents.
/// </summary>
internal sealed class NodeBranchIndex : IEntityTypeConfiguration<NodeRow>
{
    public void Configure(EntityTypeBuilder<NodeRow> builder) => builder.HasIndex(node => new { node.ObjectType, node.Path });
}
