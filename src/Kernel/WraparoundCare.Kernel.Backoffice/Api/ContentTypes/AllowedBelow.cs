using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

/// <summary>Which types may stand below one, in the kernel's form.</summary>
internal static class AllowedBelow
{
    /// <summary>What is not there is passed over, as in Umbraco: a type can be removed while somebody changes another.</summary>
    public static ContentTypeSort[] Of<TType>(IContentTypeBaseService<TType> types, IEnumerable<(Guid Key, int SortOrder)> wanted)
        where TType : IContentTypeComposition
    {
        var once = wanted.DistinctBy(type => type.Key).ToList();
        if (once.Count == 0)
        {
            // The kernel takes no keys for all there are.
            return [];
        }

        var aliases = types.GetMany(once.Select(type => type.Key)).ToDictionary(type => type.Key, type => type.Alias);
        return
        [
            .. once.Where(type => aliases.ContainsKey(type.Key))
                .Select(type => new ContentTypeSort(type.Key, type.SortOrder, aliases[type.Key])),
        ];
    }
}
