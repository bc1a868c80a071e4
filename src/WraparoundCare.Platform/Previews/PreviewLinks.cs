using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Platform.Previews;

/// <summary>Links that let somebody without an account see the draft of one page, for some days.</summary>
internal sealed class PreviewLinks(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    public const int MaxDays = 7;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<PreviewLinkRow> MakeAsync(Guid document, Guid editor, int days, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        var now = Now;
        var link = new PreviewLinkRow
        {
            Id = Guid.NewGuid(),
            Document = document,
            MadeBy = editor,
            MadeAt = now,
            ExpiresAt = now.AddDays(days),
        };
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Add(link);
        await work.Required.Db.SaveChangesAsync(cancellationToken);
        scope.Complete();
        return link;
    }

    /// <summary>Those that still work, the last one first.</summary>
    public async Task<IReadOnlyList<PreviewLinkRow>> AllAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await work.Required.Db.Set<PreviewLinkRow>().AsNoTracking()
            .Where(row => row.ExpiresAt > now)
            .OrderByDescending(row => row.MadeAt)
            .ToListAsync(cancellationToken);
    }

    /// <returns>Null when it was revoked, is over or never was.</returns>
    public async Task<PreviewLinkRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = Now;
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await work.Required.Db.Set<PreviewLinkRow>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.ExpiresAt > now, cancellationToken);
    }

    /// <summary>It is as if it had never been.</summary>
    public async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        await work.Required.Db.Set<PreviewLinkRow>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
        scope.Complete();
    }
}
