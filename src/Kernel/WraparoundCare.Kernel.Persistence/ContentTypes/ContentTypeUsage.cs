using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Media;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>What content there is of a type, and which properties have values.</summary>
internal sealed class ContentTypeUsage(ScopeAccessor scopes)
{
    private SiteDbContext Db => scopes.Db;

    public bool HasContent(int contentTypeId) =>
        Db.Set<DocumentRow>().Any(document => document.ContentTypeId == contentTypeId)
        || Db.Set<MediaRow>().Any(media => media.ContentTypeId == contentTypeId)
        || Db.Set<MemberRow>().Any(member => member.ContentTypeId == contentTypeId);

    /// <summary>Whether the editor shows the children of one of these documents or media items as a list.</summary>
    public bool IsAnyShownAsListView(int[] contentIds)
    {
        var lists = Db.Set<ContentTypeRow>().Where(type => type.ListView != null).Select(type => type.NodeId);
        return Db.Set<DocumentRow>().Any(document => contentIds.Contains(document.NodeId) && lists.Contains(document.ContentTypeId))
            || Db.Set<MediaRow>().Any(media => contentIds.Contains(media.NodeId) && lists.Contains(media.ContentTypeId));
    }

    /// <summary>
    /// Whether any version, old ones included, has a value for one of the properties. Reads all versions: for rare questions only.
    /// </summary>
    public async Task<bool> HaveValuesAsync(IQueryable<PropertyTypeRow> properties)
    {
        foreach (var key in await properties.Select(property => property.Key).ToListAsync())
        {
            var member = $"\"{key:N}\":";
            if (await Db.Set<ContentVersionRow>().AnyAsync(version => version.PropertyValues.Contains(member)))
            {
                return true;
            }
        }

        return false;
    }
}
