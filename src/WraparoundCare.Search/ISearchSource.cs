namespace WraparoundCare.Search;

/// <summary>
/// Where documents come from. A feature that wants to be found registers one, and tells <see cref="ISearchUpdates"/> of
/// each change inside its own transaction.
/// </summary>
public interface ISearchSource
{
    /// <summary>The name of the source that published pages come from: its documents can be pinned.</summary>
    const string Pages = "page";

    /// <summary>Tells the sources apart in the index; never changes.</summary>
    string Name { get; }

    /// <summary>Everything that may be found now. Read from start to end when the index is compared or made anew.</summary>
    IEnumerable<SearchDocument> All();

    /// <returns>The document as it is now, or null when it may not be found.</returns>
    SearchDocument? Find(Guid key);
}
