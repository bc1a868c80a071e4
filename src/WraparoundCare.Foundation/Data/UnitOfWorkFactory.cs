using Microsoft.EntityFrameworkCore;

namespace WraparoundCare.Foundation.Data;

/// <summary>Starts the units of work that the kernel's scopes own.</summary>
public sealed class UnitOfWorkFactory(IDbContextFactory<SiteDbContext> contexts, WriterGate gate)
{
    public UnitOfWork Create() => new(contexts, gate);
}
