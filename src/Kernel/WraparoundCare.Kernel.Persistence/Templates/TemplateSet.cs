using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Templates;

/// <summary>All templates, also by their Guid, their alias and their master.</summary>
internal sealed class TemplateSet(IReadOnlyCollection<ITemplate> templates, ILookup<int, int> byMaster) : EntitySet<ITemplate>(templates)
{
    private readonly Dictionary<Guid, ITemplate> _byKey = templates.ToDictionary(template => template.Key);
    private readonly Dictionary<string, ITemplate> _byAlias =
        templates.ToDictionary(template => template.Alias, StringComparer.OrdinalIgnoreCase);

    public ITemplate? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public ITemplate? Find(string alias) => _byAlias.GetValueOrDefault(alias);

    /// <param name="master">Id of the master template, or -1 for the templates without one.</param>
    public IEnumerable<ITemplate> Children(int master) => byMaster[master].Select(Find).OfType<ITemplate>();

    public IEnumerable<ITemplate> Descendants(int master) =>
        Children(master).SelectMany(child => Descendants(child.Id).Prepend(child));
}

internal sealed class TemplateCache(ScopeAccessor scopes, IShortStringHelper shortStringHelper) : TableCache<TemplateSet>(scopes)
{
    protected override TemplateSet Load(SiteDbContext db)
    {
        var rows = db.Set<TemplateRow>().AsNoTracking()
            .Join(db.Set<NodeRow>(), template => template.NodeId, node => node.Id, (template, node) => new Joined(template, node))
            .AsEnumerable()
            .OrderBy(row => row.Node.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.Node.Id)
            .ToList();
        var aliases = rows.ToDictionary(row => row.Node.Id, row => row.Template.Alias);
        var byMaster = rows.ToLookup(row => row.Node.ParentId, row => row.Node.Id);
        return new TemplateSet(rows.ConvertAll<ITemplate>(row => ToTemplate(row, aliases, byMaster)), byMaster);
    }

    private Template ToTemplate(Joined row, Dictionary<int, string> aliases, ILookup<int, int> byMaster)
    {
        var (stored, node) = row;

        // The content of a file is not cloned with it but asked for again, so it has to come from a function.
        var template = new Template(shortStringHelper, node.Name, stored.Alias, _ => stored.Content);
        template.DisableChangeTracking();
        template.Id = node.Id;
        template.Key = node.Key;
        template.CreateDate = node.CreateDate;
        template.UpdateDate = node.UpdateDate;
        template.Path = node.Path;
        template.VirtualPath = ViewPath(stored.Alias);
        template.IsMasterTemplate = byMaster.Contains(node.Id);
        if (aliases.TryGetValue(node.ParentId, out var master))
        {
            var masterId = node.ParentId;
            template.MasterTemplateAlias = master;
            template.MasterTemplateId = new Lazy<int>(() => masterId);
        }

        template.ResetDirtyProperties(rememberDirty: false);
        template.EnableChangeTracking();
        return template;
    }

    internal static string ViewPath(string alias) => $"{Constants.SystemDirectories.MvcViews}/{alias}.cshtml";

    private sealed record Joined(TemplateRow Template, NodeRow Node);
}
