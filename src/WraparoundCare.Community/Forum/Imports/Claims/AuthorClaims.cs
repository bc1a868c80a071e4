using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Live;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Community.Forum.Imports.Claims;

/// <summary>
/// Who of another forum is which member. Nobody is made a member by an import, and nothing moves before somebody with the address of the
/// writer says so.
/// </summary>
internal sealed class AuthorClaims(
    ICoreScopeProvider scopes, ICurrentUnitOfWork work, MailAddresses addresses, LiveUpdates updates, TimeProvider time)
{
    /// <summary>Notes who wrote what is being imported, in the scope of who imports, who holds the topic.</summary>
    /// <param name="key">Under which their posts stand.</param>
    /// <param name="name">By which readers knew them.</param>
    /// <param name="email">Null when nobody can say that it is them.</param>
    public void Note(Guid key, string name, string? email)
    {
        var db = work.Required.Db;
        // Waits for who takes or erases them at this moment, and begins anew after that.
        db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_imported_author (key, name) VALUES ({key}, {name})
            ON CONFLICT (key) DO UPDATE SET name = excluded.name
            """);
        if (email is not null)
        {
            var (hash, now) = (addresses.HashOf(email), time.GetUtcNow().UtcDateTime);
            db.Database.ExecuteSql(
                $"""
                INSERT INTO forum_author_claim (author_key, address_hash, imported_at) VALUES ({key}, {hash}, {now})
                ON CONFLICT (author_key) DO NOTHING
                """);
        }
    }

    /// <returns>What somebody with this address can say is theirs.</returns>
    public IReadOnlyList<AuthorClaim> Of(string email)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var hash = addresses.HashOf(email);
        return [.. db.Set<AuthorClaimRow>()
            .Where(claim => claim.AddressHash == hash)
            .Join(db.Set<ImportedAuthorRow>(), claim => claim.AuthorKey, author => author.Key, (_, author) => author)
            .OrderBy(author => author.Name)
            .Select(author => new AuthorClaim(
                author.Key, author.Name, db.Set<ForumPostRow>().Count(post => post.AuthorKey == author.Key)))];
    }

    /// <summary>From now on the member wrote it.</summary>
    /// <returns>False when there is no such claim, or not any more.</returns>
    public bool Take(Guid author, string email, Guid member) => End(author, email, () => Move(work.Required.Db, author, member));

    /// <summary>It stays as it was imported, and nobody is asked again.</summary>
    /// <returns>False when there is no such claim, or not any more.</returns>
    public bool LetGo(Guid author, string email) => End(author, email, () => { });

    /// <summary>What somebody with this address wrote is nobody's after that, in the scope of who asks.</summary>
    public void Erase(string email)
    {
        foreach (var claim in Of(email))
        {
            _ = End(claim.Author, email, () => Move(work.Required.Db, claim.Author, member: null));
        }
    }

    private bool End(Guid author, string email, Action then)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var hash = addresses.HashOf(email);
        var claim = db.Set<AuthorClaimRow>().Where(row => row.AuthorKey == author && row.AddressHash == hash);
        var isMine = claim.Any() && HoldThenDelete(db, author, claim);
        if (isMine)
        {
            then();
            updates.ForumChanged();
        }

        scope.Complete();
        return isMine;
    }

    // Topics before their posts, as everywhere; and before the author, as who imports.
    private static bool HoldThenDelete(SiteDbContext db, Guid author, IQueryable<AuthorClaimRow> claim)
    {
        db.Set<ForumTopicRow>()
            .Where(topic => db.Set<ForumPostRow>().Any(post => post.TopicId == topic.Id && post.AuthorKey == author))
            .ExecuteUpdate(set => set.SetProperty(topic => topic.LastNumber, topic => topic.LastNumber));
        db.Set<ImportedAuthorRow>().Where(row => row.Key == author)
            .ExecuteUpdate(set => set.SetProperty(row => row.Name, row => row.Name));
        return claim.ExecuteDelete() == 1;
    }

    private static void Move(SiteDbContext db, Guid author, Guid? member)
    {
        db.Set<ForumPostRow>().Where(post => post.AuthorKey == author)
            .ExecuteUpdate(set => set.SetProperty(post => post.AuthorKey, member));
        db.Set<ForumTopicRow>().Where(topic => topic.AuthorKey == author)
            .ExecuteUpdate(set => set.SetProperty(topic => topic.AuthorKey, member));
        db.Set<ForumDecisionRow>().Where(decision => decision.AuthorKey == author)
            .ExecuteUpdate(set => set.SetProperty(decision => decision.AuthorKey, member));
        db.Set<ImportedAuthorRow>().Where(row => row.Key == author).ExecuteDelete();
    }
}

/// <param name="Author">Their key as long as they are no member.</param>
/// <param name="Name">Under which they wrote.</param>
/// <param name="Posts">How many there are.</param>
internal sealed record AuthorClaim(Guid Author, string Name, int Posts)
{
    public string Number => Posts == 1 ? "1 bericht" : $"{Posts} berichten";
}
