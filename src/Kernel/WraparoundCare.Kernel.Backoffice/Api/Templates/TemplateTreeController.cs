using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

namespace WraparoundCare.Kernel.Backoffice.Api.Templates;

/// <summary>A template in its tree.</summary>
internal sealed record TemplateTreeItem(Guid Id, ReferenceById? Parent, string Name, bool HasChildren)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>Templates stand below their masters.</summary>
[Route(Api + "tree/template")]
[Authorize(ManagementPolicies.Settings)]
internal sealed class TemplateTreeController(ITemplateService templates) : SettingsTreeController<ITemplate, TemplateTreeItem>
{
    protected override async Task<IEnumerable<SettingsNode<ITemplate>>> NodesAsync()
    {
        var all = (await templates.GetAllAsync()).ToList();
        var keys = all.ToDictionary(template => template.Alias, template => template.Key, StringComparer.OrdinalIgnoreCase);
        return all.Select(template => new SettingsNode<ITemplate>(
            template.Key,
            template.MasterTemplateAlias is { } master && keys.TryGetValue(master, out var parent) ? parent : null,
            template.Name ?? template.Alias,
            template));
    }

    protected override TemplateTreeItem Describe(SettingsNode<ITemplate> node, bool hasChildren) =>
        new(node.Key, ReferenceById.Of(node.Parent), node.Name, hasChildren);
}
