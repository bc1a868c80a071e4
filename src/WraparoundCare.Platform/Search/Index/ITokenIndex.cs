using WraparoundCare.Data;

namespace WraparoundCare.Platform.Search.Index;

/// <summary>The database engine's full-text index, which finds candidates. It holds nothing that cannot be made again.</summary>
internal interface ITokenIndex
{
    /// <summary>Makes what is missing.</summary>
    /// <returns>Whether the index is whole and holds as many documents as asked.</returns>
    Task<bool> CheckAsync(PlatformDbContext db, long documents, CancellationToken cancellation);

    /// <summary>Throws everything away and starts an empty index.</summary>
    Task ResetAsync(PlatformDbContext db, CancellationToken cancellation);

    Task PutAsync(PlatformDbContext db, long id, string tokens, CancellationToken cancellation);

    Task RemoveAsync(PlatformDbContext db, long id, CancellationToken cancellation);

    /// <returns>The documents that match, by id, at most so many.</returns>
    List<long> Find(PlatformDbContext db, TokenQuery query, int most);
}
