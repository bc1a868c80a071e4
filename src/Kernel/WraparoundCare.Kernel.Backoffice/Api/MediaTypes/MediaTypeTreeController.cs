using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

namespace WraparoundCare.Kernel.Backoffice.Api.MediaTypes;

/// <summary>A type of media, or a folder, in its tree.</summary>
internal sealed record MediaTypeTreeItem(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, bool IsFolder, string Icon, bool IsDeletable)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

[Route(Api + "tree/media-type")]
[Authorize(ManagementPolicies.Types)]
internal sealed class MediaTypeTreeController(IMediaTypeService types, IMediaTypeContainerService folders)
    : SettingsTreeController<IMediaType, MediaTypeTreeItem>
{
    protected override async Task<IEnumerable<SettingsNode<IMediaType>>> NodesAsync() =>
        SettingsNode.Of(types.GetAll(), await folders.GetAllAsync());

    protected override MediaTypeTreeItem Describe(SettingsNode<IMediaType> node, bool hasChildren) => new(
        node.Key,
        ReferenceById.Of(node.Parent),
        node.Name,
        hasChildren,
        node.IsFolder,
        node.Entity?.Icon ?? string.Empty,
        node.Entity?.IsSystemMediaType() == false);
}

[Route(Api + "media-type/folder")]
internal sealed class MediaTypeFolderController(
    IMediaTypeContainerService folders, TypeKeys keys, CurrentEditor editor, OperationProblems problems)
    : FolderController<IMediaType>(folders, keys, editor, problems, "media-type/folder");
