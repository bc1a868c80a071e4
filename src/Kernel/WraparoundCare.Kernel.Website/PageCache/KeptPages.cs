using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.PageCache;

/// <summary>For a host on whose pages something shows that is no content.</summary>
public sealed class KeptPages
{
    private readonly PublishedSnapshotStore _snapshots;

    internal KeptPages(PublishedSnapshotStore snapshots) => _snapshots = snapshots;

    /// <summary>Has every page made anew when it is next asked for, as a change of content does.</summary>
    public void Renew() => _snapshots.Touch();
}
