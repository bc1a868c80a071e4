using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Documents;
using WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentBlueprints;

/// <summary>A blueprint in its tree.</summary>
internal sealed record BlueprintTreeItem(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, bool IsFolder, DocumentTypeReference? DocumentType)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>Blueprints stand in one list, without folders.</summary>
[Route(Api + "tree/document-blueprint")]
[Authorize(ManagementPolicies.Settings)]
internal sealed class DocumentBlueprintTreeController(IContentService contents, DocumentBlueprintModels models)
    : SettingsTreeController<IContent, BlueprintTreeItem>
{
    protected override Task<IEnumerable<SettingsNode<IContent>>> NodesAsync() => Task.FromResult(
        contents.GetBlueprintsForContentTypes().Select(blueprint =>
            new SettingsNode<IContent>(blueprint.Key, Parent: null, blueprint.Name ?? string.Empty, blueprint)));

    protected override BlueprintTreeItem Describe(SettingsNode<IContent> node, bool hasChildren) => new(
        node.Key,
        ReferenceById.Of(node.Parent),
        node.Name,
        hasChildren,
        node.IsFolder,
        node.Entity is { } blueprint ? models.DescribeItem(blueprint).DocumentType : null);
}
