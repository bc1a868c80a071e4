namespace WraparoundCare.Kernel.Website.PageCache;

/// <summary>For a host on whose pages something shows that is no content.</summary>
public sealed class KeptPages
{
    private readonly PageStore _pages;

    internal KeptPages(PageStore pages) => _pages = pages;

    /// <summary>Has every page made anew when it is next asked for, as a change of content does.</summary>
    public void Renew() => _pages.Renew();

    /// <summary>The same for the pages of one document.</summary>
    public void Renew(Guid document) => _pages.Renew(document);
}
