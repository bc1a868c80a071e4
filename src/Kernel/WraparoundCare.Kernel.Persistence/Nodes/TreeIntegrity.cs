using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>Finds nodes whose path or level does not follow from their parent, and repairs them when asked.</summary>
internal static class TreeIntegrity
{
    private const int RootId = -1;

    public static ContentDataIntegrityReport Check(SiteDbContext db, Guid objectType, int recycleBinId, bool fix)
    {
        var nodes = db.Set<NodeRow>().AsNoTracking().Where(node => node.ObjectType == objectType)
            .Select(node => new { node.Id, node.ParentId, node.Path, node.Level })
            .ToList();
        var parents = nodes.ToDictionary(node => node.Id, node => node.ParentId);
        var issues = new Dictionary<int, ContentDataIntegrityReportEntry>();
        foreach (var node in nodes)
        {
            var ids = ChainOf(node.Id, parents, recycleBinId);
            var path = string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
            // The recycle bin is not a level of its own.
            var level = ids.Count - (ids.Contains(recycleBinId) ? 2 : 1);
            if (node.Path == path && node.Level == level)
            {
                continue;
            }

            issues[node.Id] = new ContentDataIntegrityReportEntry(Describe(node.Path, path)) { Fixed = fix };
            if (fix)
            {
                db.Set<NodeRow>().Where(row => row.Id == node.Id)
                    .ExecuteUpdate(update => update.SetProperty(row => row.Path, path).SetProperty(row => row.Level, level));
            }
        }

        return new ContentDataIntegrityReport(issues);
    }

    private static List<int> ChainOf(int id, Dictionary<int, int> parents, int recycleBinId)
    {
        var chain = new List<int> { id };
        while (parents.TryGetValue(chain[0], out var parent) && !chain.Contains(parent))
        {
            chain.Insert(0, parent);
        }

        if (chain[0] == recycleBinId)
        {
            chain.Insert(0, RootId);
        }

        return chain;
    }

    private static ContentDataIntegrityReport.IssueType Describe(string actual, string expected)
    {
        if (actual.Length == 0)
        {
            return ContentDataIntegrityReport.IssueType.InvalidPathEmpty;
        }

        return actual == expected
            ? ContentDataIntegrityReport.IssueType.InvalidPathLevelMismatch
            : ContentDataIntegrityReport.IssueType.InvalidPathAndLevelByParentId;
    }
}
