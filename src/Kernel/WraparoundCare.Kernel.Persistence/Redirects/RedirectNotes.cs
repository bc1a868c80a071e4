using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Messaging;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>Notes of where documents were, from the change until the redirect.</summary>
internal sealed class RedirectNotes(
    ScopeAccessor accessor, RedirectRoutes routes, IRedirectUrlService redirects, ICoreScopeProvider scopes, TimeProvider time)
{
    /// <summary>Whether the change that is being told of is still in its transaction.</summary>
    public static bool IsBeforeCommit => Announcement.Current is { IsCollecting: true };

    private SiteDbContext Db => accessor.Db;

    /// <summary>Writes notes in the ambient transaction.</summary>
    public List<RedirectNoteRow> Write(IEnumerable<DocumentRoute> before)
    {
        var notedAt = time.GetUtcNow().UtcDateTime;
        var notes = before
            .Select(route =>
                new RedirectNoteRow { DocumentKey = route.Document, Culture = route.Culture, Route = route.Route, NotedAt = notedAt })
            .ToList();
        if (notes.Count > 0)
        {
            Db.AddRange(notes);
            Db.SaveChanges();
        }

        return notes;
    }

    /// <summary>Makes redirects of what has turned out to change, and throws the notes away.</summary>
    public void Settle(IReadOnlyCollection<DocumentRoute> before, IReadOnlyCollection<RedirectNoteRow> notes)
    {
        var changes = before.SelectMany(routes.Changes).ToList();
        if (changes.Count + notes.Count == 0)
        {
            return;
        }

        using var scope = scopes.CreateCoreScope();
        var ids = notes.Select(note => note.Id).ToArray();
        if (ids.Length > 0 && Db.Set<RedirectNoteRow>().Where(note => ids.Contains(note.Id)).ExecuteDelete() != ids.Length)
        {
            // Another node has done it.
            return;
        }

        Register(changes);
        scope.Complete();
    }

    /// <summary>Does what a process that is gone has left undone.</summary>
    /// <param name="notedBefore">Later notes may still be in work.</param>
    /// <returns>The number of notes.</returns>
    public int Recover(DateTime notedBefore)
    {
        var left = Left(notedBefore);
        foreach (var note in left)
        {
            Settle([new DocumentRoute(note.DocumentKey, note.Culture, note.Route)], [note]);
        }

        return left.Count;
    }

    private List<RedirectNoteRow> Left(DateTime notedBefore)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Db.Set<RedirectNoteRow>().AsNoTracking().Where(note => note.NotedAt < notedBefore).OrderBy(note => note.Id).ToList();
    }

    private void Register(List<RouteChange> changes)
    {
        foreach (var change in changes)
        {
            // A document that gets back an earlier URL must not redirect from it.
            foreach (var obsolete in redirects.GetContentRedirectUrls(change.Document).Where(redirect => redirect.Url == change.NewRoute))
            {
                redirects.Delete(obsolete);
            }

            redirects.Register(change.OldRoute, change.Document, change.Culture);
        }
    }
}
