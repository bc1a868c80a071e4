namespace WraparoundCare.Platform.Search.Query;

/// <summary>Places to use while a document is ranked; the next document has them again. Of one search only.</summary>
internal sealed class PlacesPool
{
    private readonly List<Places> _all = [];
    private int _taken;

    public Places Take()
    {
        if (_taken == _all.Count)
        {
            _all.Add(new Places());
        }

        var places = _all[_taken++];
        places.Clear();
        return places;
    }

    /// <summary>Nobody uses what was taken any more.</summary>
    public void Reset() => _taken = 0;
}
