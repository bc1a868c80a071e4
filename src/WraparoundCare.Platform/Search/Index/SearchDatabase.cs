using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Data;

namespace WraparoundCare.Platform.Search.Index;

/// <summary>Where search keeps what it knows: scopes and unit of work to write, contexts to read, and the catalogue in memory.</summary>
internal sealed record SearchDatabase(
    ICoreScopeProvider Scopes,
    ICurrentUnitOfWork Work,
    IDbContextFactory<PlatformDbContext> Contexts,
    Catalogue Catalogue,
    CatalogueLoader Loader);
