using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>
/// The addresses that redirect, in memory: every request for an unknown address asks, and most are answered without a query.
/// </summary>
internal sealed class KnownRedirects(ScopeAccessor scopes) : TableCache<HashSet<string>>(scopes)
{
    protected override HashSet<string> Load(SiteDbContext db) =>
        db.Set<RedirectUrlRow>().AsNoTracking().Select(row => row.Url).ToHashSet(StringComparer.Ordinal);
}
