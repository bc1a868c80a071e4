using Microsoft.EntityFrameworkCore;

namespace WraparoundCare.Foundation.Data;

/// <summary>A module's contribution to the one EF Core model that all modules share.</summary>
public interface IEntityModel
{
    void Configure(ModelBuilder modelBuilder);
}
