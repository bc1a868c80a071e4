using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Kernel.Website.PageCache;

/// <summary>Settings in the section Website:PageCache.</summary>
public sealed class PageCacheOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Website:PageCache";

    /// <summary>Off shows each request freshly rendered.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Query keys that pages read: each combination of values is a page of its own. A page with any other key is not kept.
    /// </summary>
    public ISet<string> QueryKeys { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How the names of cookies begin that a page may depend on, each said by the part that sets it: who sends one gets a page of his own.
    /// Any other cookie is somebody else's, and means nothing to a page.
    /// </summary>
    public ISet<string> Cookies { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>A page that shows what is over by now, such as an agenda, may be this old at most.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan LongestAge { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many bytes of pages to keep at most.</summary>
    [Range(0, long.MaxValue)]
    public long SizeLimit { get; set; } = 64 * 1024 * 1024;
}
