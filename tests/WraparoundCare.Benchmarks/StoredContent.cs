using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.DocumentUrls;
using WraparoundCare.Kernel.Persistence.MemberGroups;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Writes copies of one document or member straight into the tables: the kernel's services would take an hour for a hundred thousand.
/// The site has to be started again afterwards, to read them.
/// </summary>
internal sealed class StoredContent(UnitOfWorkFactory units, DatabaseOptions options)
{
    private const int Batch = 2000;

    /// <param name="modelId">The published document to copy.</param>
    /// <param name="parentIds">Below which document each copy comes.</param>
    /// <returns>The ids of the copies.</returns>
    public List<int> CopyDocument(int modelId, IEnumerable<int> parentIds) => Copy(modelId, parentIds, (db, node) =>
    {
        var model = db.Set<DocumentRow>().AsNoTracking().Single(row => row.NodeId == modelId);
        model.NodeId = node;
        var urls = db.Set<DocumentUrlRow>().AsNoTracking().Where(row => row.NodeId == modelId).ToList();
        return [model, .. urls.Select(url => new DocumentUrlRow
        {
            NodeId = node,
            LanguageId = url.LanguageId,
            IsDraft = url.IsDraft,
            IsPrimary = url.IsPrimary,
            UrlSegment = $"document-{node}",
        })];
    });

    /// <param name="modelId">The member to copy.</param>
    /// <param name="count">How often.</param>
    public List<int> CopyMember(int modelId, int count) => Copy(modelId, Enumerable.Repeat(-1, count), (db, node) =>
    {
        var model = db.Set<MemberRow>().AsNoTracking().Single(row => row.NodeId == modelId);
        model.NodeId = node;
        model.Username = UserName(node);
        model.NormalizedUsername = MemberRow.Normalize(model.Username);
        model.Email = $"{model.Username}@example.org";
        model.NormalizedEmail = MemberRow.Normalize(model.Email);
        return [model, .. db.Set<MemberToGroupRow>().AsNoTracking().Where(row => row.MemberId == modelId).AsEnumerable()
            .Select(row => new MemberToGroupRow { MemberId = node, GroupId = row.GroupId })];
    });

    public static string UserName(int id) => string.Create(CultureInfo.InvariantCulture, $"Lid{id}");

    private List<int> Copy(int modelId, IEnumerable<int> parentIds, Func<SiteDbContext, int, IEnumerable<object>> others)
    {
        var ids = new List<int>();
        foreach (var batch in parentIds.Chunk(Batch))
        {
            using var work = units.Create();
            ids.AddRange(CopyBatch(work.Db, modelId, batch, others));
            work.Commit();
        }

        return ids;
    }

    private List<int> CopyBatch(SiteDbContext db, int modelId, int[] parentIds, Func<SiteDbContext, int, IEnumerable<object>> others)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var model = db.Set<NodeRow>().AsNoTracking().Single(node => node.Id == modelId);
        var versions = db.Set<ContentVersionRow>().AsNoTracking().Where(version => version.NodeId == modelId).ToList();
        var parents = db.Set<NodeRow>().AsNoTracking().Where(node => parentIds.Contains(node.Id)).ToDictionary(node => node.Id);
        var next = db.Set<NodeRow>().Max(node => node.Id) + 1;
        var ids = new List<int>();
        foreach (var parentId in parentIds)
        {
            var id = next++;
            db.Add(Node(model, parents[parentId], id));
            db.AddRange(others(db, id));
            db.AddRange(versions.Select(version => Version(version, id)));
            ids.Add(id);
        }

        db.SaveChanges();
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            db.Database.ExecuteSql($"SELECT setval(pg_get_serial_sequence('node', 'id'), {next})");
        }

        return ids;
    }

    private static NodeRow Node(NodeRow model, NodeRow parent, int id) => new()
    {
        Id = id,
        Key = Guid.NewGuid(),
        ObjectType = model.ObjectType,
        ParentId = parent.Id,
        Level = parent.Level + 1,
        Path = string.Create(CultureInfo.InvariantCulture, $"{parent.Path},{id}"),
        SortOrder = id,
        Name = string.Create(CultureInfo.InvariantCulture, $"Document {id}"),
        CreatorId = model.CreatorId,
        CreateDate = model.CreateDate,
        UpdateDate = model.UpdateDate,
    };

    private static ContentVersionRow Version(ContentVersionRow model, int nodeId) => new()
    {
        NodeId = nodeId,
        IsCurrent = model.IsCurrent,
        IsPublished = model.IsPublished,
        Name = string.Create(CultureInfo.InvariantCulture, $"Document {nodeId}"),
        WriterId = model.WriterId,
        VersionDate = model.VersionDate,
        PropertyValues = model.PropertyValues,
        Cultures = model.Cultures,
    };
}
