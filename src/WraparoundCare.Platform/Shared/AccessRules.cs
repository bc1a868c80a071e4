using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// Which pages editors opened for some members only. Kept in the kernel's elements cache, which is new after every change of who may read.
/// </summary>
public sealed class AccessRules(IPublicAccessService access, ICacheManager cache)
{
    private const string CacheKey = "WraparoundCare.AccessRules";

    /// <returns>The rule of the page or of the nearest page above it that has one; null when anyone may read it.</returns>
    public Guid? Of(IPublishedContent page)
    {
        var rules = (Dictionary<int, Guid>)cache.ElementsCache.Get(CacheKey, Read)!;
        if (rules.Count == 0)
        {
            return null;
        }

        foreach (var id in page.Path.Split(',').Reverse())
        {
            if (rules.TryGetValue(int.Parse(id, CultureInfo.InvariantCulture), out var rule))
            {
                return rule;
            }
        }

        return null;
    }

    private Dictionary<int, Guid> Read() => access.GetAll().ToDictionary(entry => entry.ProtectedNodeId, entry => entry.Key);
}
