namespace WraparoundCare.Search;

/// <summary>How a feature keeps search up to date.</summary>
public interface ISearchUpdates
{
    /// <summary>
    /// Notes, in the transaction of the ambient scope, that a document has changed or gone. The note is there exactly when the change is;
    /// the document is found as it then is within a second after the commit, also when the process ends in between.
    /// </summary>
    /// <param name="source">The name of the source.</param>
    /// <param name="keys">The documents; none means that anything may have changed.</param>
    void Changed(string source, params IReadOnlyCollection<Guid> keys);

    /// <summary>Says that a note has been committed, so that nobody waits for the next look.</summary>
    void Wake();
}
