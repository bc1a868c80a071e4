using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;

namespace WraparoundCare.Kernel.Persistence.MemberGroups;

/// <summary>A group as queries see it.</summary>
internal sealed class MemberGroupRecord
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string? Name { get; set; }

    public int CreatorId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public static IQueryable<MemberGroupRecord> Query(SiteDbContext db) =>
        db.Set<NodeRow>()
            .AsNoTracking()
            .Where(node => node.ObjectType == Constants.ObjectTypes.MemberGroup)
            .Select(node => new MemberGroupRecord
            {
                Id = node.Id,
                Key = node.Key,
                Name = node.Name,
                CreatorId = node.CreatorId ?? 0,
                CreateDate = node.CreateDate,
                UpdateDate = node.UpdateDate,
            });

    /// <summary>The group of that name, whatever its case.</summary>
    public static IQueryable<MemberGroupRecord> Named(SiteDbContext db, string name) =>
        Query(db).Matching(new KernelQuery<IMemberGroup>().Where(group => group.Name!.SqlEquals(name, TextColumnType.NVarchar)));
}
