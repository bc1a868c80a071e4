using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence;

/// <summary>The kernel's tables: every entity mapping of this assembly.</summary>
internal sealed class KernelEntityModel(DatabaseOptions options) : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KernelEntityModel).Assembly);
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            // Paths are compared byte by byte, so that a prefix is a range of the index.
            modelBuilder.Entity<NodeRow>().Property(node => node.Path).UseCollation("C");
        }
    }
}
