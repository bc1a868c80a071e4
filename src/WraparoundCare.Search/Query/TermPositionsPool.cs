namespace WraparoundCare.Search.Query;

/// <summary>Places to use while a document is ranked; the next document has them again. Of one search only.</summary>
internal sealed class TermPositionsPool
{
    private readonly List<TermPositions> _all = [];
    private int _taken;

    public TermPositions Take()
    {
        if (_taken == _all.Count)
        {
            _all.Add(new TermPositions());
        }

        var places = _all[_taken++];
        places.Clear();
        return places;
    }

    /// <summary>Nobody uses what was taken any more.</summary>
    public void Reset() => _taken = 0;
}
