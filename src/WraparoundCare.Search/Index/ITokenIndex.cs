using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Search.Index;

/// <summary>The database engine's full-text index, which finds candidates. It holds nothing that cannot be made again.</summary>
public interface ITokenIndex
{
    /// <returns>Whether the index is there, is whole and holds as many documents as asked.</returns>
    Task<bool> CheckAsync(SiteDbContext db, long documents, CancellationToken cancellationToken);

    /// <summary>Throws the index away, even when it is damaged, and makes it again from the documents in the tables.</summary>
    Task RemakeAsync(SiteDbContext db, CancellationToken cancellationToken);

    Task PutAsync(SiteDbContext db, long id, string tokens, CancellationToken cancellationToken);

    Task RemoveAsync(SiteDbContext db, long id, CancellationToken cancellationToken);

    /// <returns>The documents that match, by id, at most so many.</returns>
    Task<List<long>> FindAsync(SiteDbContext db, TokenQuery query, int most, CancellationToken cancellationToken);
}
