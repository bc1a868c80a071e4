using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Search.Index;

/// <summary>Where search keeps what it knows: scopes and unit of work to write, contexts to read, and the snapshot in memory.</summary>
public sealed record SearchDatabase(
    ICoreScopeProvider Scopes,
    ICurrentUnitOfWork Work,
    IDbContextFactory<SiteDbContext> Contexts,
    IndexSnapshot IndexSnapshot,
    IndexSnapshotLoader Loader);
