using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Backoffice.Api.Editing;

/// <summary>
/// Who has a document open, and the journal of what they typed and did not save: it outlives the tab, the session of signing in and the
/// program. Each form has its own row, so that two tabs of one editor write over nothing of one another.
/// </summary>
internal sealed class EditingSessions(ICoreScopeProvider scopes, ICurrentUnitOfWork work, CurrentEditor editor, TimeProvider time)
{
    // The client says so each 20 seconds; a browser may slow a tab that nobody looks at down to once a minute.
    private static readonly TimeSpan Open = TimeSpan.FromSeconds(90);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DbSet<EditingSessionRow> Rows => work.Required.Db.Set<EditingSessionRow>();

    /// <summary>The form is open.</summary>
    /// <returns>False when it is somebody else's.</returns>
    public async Task<bool> SeeAsync(Guid session, OpenForm form)
    {
        using var scope = scopes.CreateCoreScope();
        var (now, user) = (Now, editor.Key);

        // One statement that both databases know; of a form that is known only the moment changes.
        var rows = await work.Required.Db.Database.ExecuteSqlAsync($"""
            INSERT INTO editing_session (id, user_key, document, parent, document_type, begun_at, seen_at)
            VALUES ({session}, {user}, {form.Document}, {form.Parent}, {form.DocumentType}, {now}, {now})
            ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at
            WHERE editing_session.user_key = excluded.user_key AND editing_session.document = excluded.document
            """);
        scope.Complete();
        return rows == 1;
    }

    /// <returns>The forms of the document that are open elsewhere, the first begun first.</returns>
    public async Task<IReadOnlyList<EditingSessionRow>> OthersAsync(Guid session, Guid document)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var since = Now - Open;
        return await Rows.AsNoTracking()
            .Where(row => row.Document == document && row.SeenAt > since && row.Id != session)
            .OrderBy(row => row.BegunAt)
            .Select(row => new EditingSessionRow { Id = row.Id, UserKey = row.UserKey, BegunAt = row.BegunAt, DraftAt = row.DraftAt })
            .ToListAsync();
    }

    /// <summary>Keeps what is typed in a form, or forgets it because it is saved or not wanted any more.</summary>
    /// <param name="session">The form.</param>
    /// <param name="document">What it is of.</param>
    /// <param name="draft">In the client's own form; null to forget it.</param>
    /// <returns>False when there is no such form of the editor's.</returns>
    public async Task<bool> KeepAsync(Guid session, Guid document, string? draft)
    {
        using var scope = scopes.CreateCoreScope();
        var now = Now;
        var rows = await Mine(session, document).ExecuteUpdateAsync(row => row
            .SetProperty(kept => kept.Draft, draft)
            .SetProperty(kept => kept.DraftAt, draft == null ? null : now));
        scope.Complete();
        return rows == 1;
    }

    /// <summary>The form is closed; what was typed in it stays, unless all of that is saved.</summary>
    public async Task CloseAsync(Guid session, Guid document, bool isSaved = false)
    {
        using var scope = scopes.CreateCoreScope();
        var notOpen = Now - Open;
        await Mine(session, document).Where(row => isSaved || row.Draft == null).ExecuteDeleteAsync();
        await Mine(session, document).ExecuteUpdateAsync(row => row.SetProperty(kept => kept.SeenAt, notOpen));
        scope.Complete();
    }

    /// <summary>Everything of these editors goes.</summary>
    public void Forget(IReadOnlyCollection<Guid> users)
    {
        using var scope = scopes.CreateCoreScope();
        Rows.Where(row => users.Contains(row.UserKey)).ExecuteDelete();
        scope.Complete();
    }

    /// <returns>What the editor typed last in this document and did not save; null when there is nothing.</returns>
    public Task<EditingSessionRow?> LastAsync(Guid document) => LastAsync(row => row.Document == document && row.DocumentType == null);

    /// <returns>The same of a new document of a type in a place.</returns>
    public Task<EditingSessionRow?> LastAsync(Guid? parent, Guid documentType) =>
        LastAsync(row => row.DocumentType == documentType && row.Parent == parent);

    private async Task<EditingSessionRow?> LastAsync(Expression<Func<EditingSessionRow, bool>> of)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var user = editor.Key;
        return await Rows.AsNoTracking()
            .Where(row => row.UserKey == user && row.Draft != null)
            .Where(of)
            .OrderByDescending(row => row.DraftAt)
            .FirstOrDefaultAsync();
    }

    private IQueryable<EditingSessionRow> Mine(Guid session, Guid document)
    {
        var user = editor.Key;
        return Rows.Where(row => row.Id == session && row.Document == document && row.UserKey == user);
    }
}

/// <summary>What a form is of.</summary>
/// <param name="Document">The key of the document; a new one's exists nowhere else yet.</param>
/// <param name="Parent">Below what a new document is made; null for the root.</param>
/// <param name="DocumentType">Of a new document; null for one that exists.</param>
internal sealed record OpenForm(Guid Document, Guid? Parent, Guid? DocumentType);
