using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Templates;

internal sealed class TemplateRepository(ScopeAccessor scopes, TemplateCache cache, TimeProvider timeProvider)
    : CachedRepository<ITemplate, TemplateSet>(scopes, cache), ITemplateRepository
{
    public ITemplate? Get(string? alias) => alias is null ? null : TemplateSet.Copy(All.Find(alias));

    public ITemplate? Get(Guid id) => TemplateSet.Copy(All.Find(id));

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) => ids is null or { Length: 0 }
        ? All.Copies()
        : TemplateSet.CopiesOf(ids.Select(All.Find).OfType<ITemplate>());

    public bool Exists(Guid id) => All.Find(id) is not null;

    public IEnumerable<ITemplate> GetAll(params string[] aliases) => aliases.Length == 0
        ? All.Copies()
        : TemplateSet.CopiesOf(aliases.Select(All.Find).OfType<ITemplate>());

    public IEnumerable<ITemplate> GetChildren(int masterTemplateId) => TemplateSet.CopiesOf(All.Children(masterTemplateId));

    public IEnumerable<ITemplate> GetDescendants(int masterTemplateId) => TemplateSet.CopiesOf(All.Descendants(masterTemplateId));

    // The views are compiled into the program: there are no files to read or write.
    public Stream GetFileContentStream(string filepath) => Stream.Null;

    /// <exception cref="NotSupportedException">Always.</exception>
    public void SetFileContent(string filepath, Stream content) =>
        throw new NotSupportedException($"{filepath} cannot be written: the views of this site are compiled into the program.");

    public long GetFileSize(string filepath) => -1;

    protected override IQueryable<int> MatchingIds(IQuery<ITemplate>? query) => Db.Set<TemplateRow>()
        .Join(Db.Set<NodeRow>(), template => template.NodeId, node => node.Id, (template, node) => new TemplateView
        {
            Id = node.Id,
            Key = node.Key,
            Name = node.Name,
            Alias = template.Alias,
            Path = node.Path,
        })
        .Matching(query)
        .OrderBy(view => view.Name)
        .Select(view => view.Id);

    protected override void Insert(ITemplate entity)
    {
        entity.StampNew(timeProvider);
        var node = new NodeRow
        {
            Key = entity.Key,
            ObjectType = Constants.ObjectTypes.Template,
            CreateDate = entity.CreateDate,
        };
        Place(node, MasterOf(entity));
        Describe(entity, node);
        Db.Add(node);
        Db.SaveChanges();
        Db.SetPath(node, node.Path);
        var template = new TemplateRow { NodeId = node.Id };
        Db.Add(template);
        Write(entity, template);
        entity.Id = node.Id;
        entity.Path = node.Path;
    }

    protected override void Update(ITemplate entity)
    {
        entity.StampChanged(timeProvider);
        var node = Db.Set<NodeRow>().Single(candidate => candidate.Id == entity.Id);
        var master = MasterOf(entity);
        if (node.ParentId != (master?.Id ?? Constants.System.Root))
        {
            Move(node, master);
        }

        Describe(entity, node);
        Write(entity, Db.Set<TemplateRow>().Single(candidate => candidate.NodeId == entity.Id));
        entity.Path = node.Path;
    }

    /// <exception cref="InvalidOperationException">Other templates have it as their master.</exception>
    protected override void Remove(ITemplate entity)
    {
        if (All.Children(entity.Id).Any())
        {
            throw new InvalidOperationException($"Template {entity.Alias} is the master of other templates and cannot be deleted.");
        }

        var node = Db.Set<NodeRow>().Single(candidate => candidate.Id == entity.Id);
        Db.Remove(node);
        Db.SaveChanges();
    }

    private NodeRow? MasterOf(ITemplate entity)
    {
        var alias = entity.MasterTemplateAlias;
        if (string.IsNullOrWhiteSpace(alias))
        {
            return null;
        }

        var master = All.Find(alias) ?? throw new ArgumentException($"There is no master template {alias}.", nameof(entity));
        return Db.Set<NodeRow>().Single(node => node.Id == master.Id);
    }

    // The path still lacks the node's own id, which a new node does not have yet.
    private static void Place(NodeRow node, NodeRow? master)
    {
        node.ParentId = master?.Id ?? Constants.System.Root;
        node.Level = (master?.Level ?? 0) + 1;
        node.Path = master?.Path ?? Constants.System.RootString;
    }

    private void Move(NodeRow node, NodeRow? master)
    {
        var (oldPath, oldLevel) = (node.Path, node.Level);
        Place(node, master);
        node.Path += $",{node.Id}";
        var below = All.Descendants(node.Id).Select(template => template.Id).ToArray();
        foreach (var descendant in Db.Set<NodeRow>().Where(candidate => below.Contains(candidate.Id)))
        {
            descendant.Path = string.Concat(node.Path, descendant.Path.AsSpan(oldPath.Length));
            descendant.Level += node.Level - oldLevel;
        }
    }

    private static void Describe(ITemplate entity, NodeRow node)
    {
        node.Name = entity.Name;
        node.UpdateDate = entity.UpdateDate;
    }

    private void Write(ITemplate entity, TemplateRow row)
    {
        row.Alias = entity.Alias;
        row.Content = entity.Content;
        Db.SaveChanges();
        entity.VirtualPath = TemplateCache.ViewPath(entity.Alias);
    }

    private sealed class TemplateView
    {
        public int Id { get; init; }

        public Guid Key { get; init; }

        public string? Name { get; init; }

        public string Alias { get; init; } = string.Empty;

        public string Path { get; init; } = string.Empty;
    }
}
