using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Platform;

/// <summary>The platform's own tables: every entity mapping of this assembly.</summary>
internal sealed class PlatformEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlatformEntityModel).Assembly);
}
