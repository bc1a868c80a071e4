namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// Holds the current snapshot. Readers take the reference and never wait; writers come one at a time.
/// </summary>
internal sealed class PublishedSnapshotStore
{
    private readonly Lock _writing = new();
    private PublishedSnapshot _current = PublishedSnapshot.Empty;
    private volatile bool _isSeeded;
    private long _generation;
    private long _elementsGeneration;

    public PublishedSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Whether everything that was published when the site started has been read.</summary>
    public bool IsSeeded => _isSeeded;

    /// <summary>
    /// Rises after everything that can change a page. Read it before rendering and keep it with the result: what was
    /// rendered from older data then carries an older number, however long the rendering took.
    /// </summary>
    public long Generation => Volatile.Read(ref _generation);

    /// <summary>The same for values that were converted with the help of other items; also rises when a draft is saved.</summary>
    public long ElementsGeneration => Volatile.Read(ref _elementsGeneration);

    public void Update(Func<PublishedSnapshot, PublishedSnapshot> change)
    {
        lock (_writing)
        {
            var next = change(_current);
            if (ReferenceEquals(next, _current))
            {
                return;
            }

            Volatile.Write(ref _current, next);
            Touch();
        }
    }

    public void Seeded() => _isSeeded = true;

    public void Touch()
    {
        TouchElements();
        Interlocked.Increment(ref _generation);
    }

    public void TouchElements() => Interlocked.Increment(ref _elementsGeneration);
}
