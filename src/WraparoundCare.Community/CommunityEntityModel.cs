using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community;

/// <summary>The tables of what members write: every entity mapping of this assembly.</summary>
internal sealed class CommunityEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(CommunityEntityModel).Assembly);
}
