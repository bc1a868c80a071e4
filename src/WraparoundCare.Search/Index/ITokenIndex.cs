using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Search.Index;

/// <summary>The database engine's full-text index, which finds candidates. It holds nothing that cannot be made again.</summary>
public interface ITokenIndex
{
    /// <summary>Makes what is missing.</summary>
    /// <returns>Whether the index is whole and holds as many documents as asked.</returns>
    Task<bool> CheckAsync(SiteDbContext db, long documents, CancellationToken cancellationToken);

    /// <summary>Throws everything away and starts an empty index.</summary>
    Task ResetAsync(SiteDbContext db, CancellationToken cancellationToken);

    Task PutAsync(SiteDbContext db, long id, string tokens, CancellationToken cancellationToken);

    Task RemoveAsync(SiteDbContext db, long id, CancellationToken cancellationToken);

    /// <returns>The documents that match, by id, at most so many.</returns>
    Task<List<long>> FindAsync(SiteDbContext db, TokenQuery query, int most, CancellationToken cancellationToken);
}
