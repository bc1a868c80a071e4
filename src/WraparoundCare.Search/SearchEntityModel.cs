using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Search;

/// <summary>The tables of search: every entity mapping of this assembly.</summary>
internal sealed class SearchEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(SearchEntityModel).Assembly);
}
