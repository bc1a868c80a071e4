using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.DynamicRoots;

/// <summary>Where a picker starts when that depends on the page that it is on. No document types means any type.</summary>
internal sealed class DynamicRootRepository(ScopeAccessor scopes) : IDynamicRootRepository
{
    private SiteDbContext Db => scopes.Db;

    public async Task<Guid?> NearestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        (await AncestorsOrSelfAsync(origins, queryStep)).OrderByDescending(node => node.Level).FirstOrDefault()?.Key;

    public async Task<Guid?> FurthestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) =>
        (await AncestorsOrSelfAsync(origins, queryStep)).OrderBy(node => node.Level).FirstOrDefault()?.Key;

    public async Task<ICollection<Guid>> NearestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep)
    {
        var found = await DescendantsOrSelfAsync(origins, queryStep);
        return AtLevel(found, found.Count == 0 ? 0 : found.Min(node => node.Level));
    }

    public async Task<ICollection<Guid>> FurthestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep)
    {
        var found = await DescendantsOrSelfAsync(origins, queryStep);
        return AtLevel(found, found.Count == 0 ? 0 : found.Max(node => node.Level));
    }

    private async Task<List<NodeRow>> AncestorsOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep step)
    {
        var paths = await PathsAsync(origins);
        var ids = paths.SelectMany(path => path.Split(',')).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Distinct().ToArray();
        return await OfTypes(step).Where(node => ids.Contains(node.Id)).ToListAsync();
    }

    private async Task<List<NodeRow>> DescendantsOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep step)
    {
        var found = new List<NodeRow>();
        foreach (var path in await PathsAsync(origins))
        {
            var (start, end) = PathRange.Below(path);
            found.AddRange(await OfTypes(step)
                .Where(node => node.Path == path || (node.Path.CompareTo(start) >= 0 && node.Path.CompareTo(end) < 0))
                .ToListAsync());
        }

        return found;
    }

    private Task<List<string>> PathsAsync(IEnumerable<Guid> origins)
    {
        var keys = origins.ToArray();
        return Db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => node.Path).ToListAsync();
    }

    private IQueryable<NodeRow> OfTypes(DynamicRootQueryStep step)
    {
        var typeKeys = step.AnyOfDocTypeKeys.ToArray();
        return from node in Db.Set<NodeRow>().AsNoTracking()
               join document in Db.Set<DocumentRow>() on node.Id equals document.NodeId
               join type in Db.Set<NodeRow>() on document.ContentTypeId equals type.Id
               where typeKeys.Length == 0 || typeKeys.Contains(type.Key)
               select node;
    }

    private static List<Guid> AtLevel(IEnumerable<NodeRow> nodes, int level) =>
        [.. nodes.Where(node => node.Level == level).OrderBy(node => node.SortOrder).Select(node => node.Key).Distinct()];
}
