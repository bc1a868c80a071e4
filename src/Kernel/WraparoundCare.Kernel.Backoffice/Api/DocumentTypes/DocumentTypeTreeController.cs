using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentTypes;

/// <summary>A type of documents, or a folder, in its tree.</summary>
internal sealed record DocumentTypeTreeItem(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, bool IsFolder, bool IsElement, string Icon)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

[Route(Api + "tree/document-type")]
[Authorize(ManagementPolicies.Types)]
internal sealed class DocumentTypeTreeController(IContentTypeService types, IContentTypeContainerService folders)
    : SettingsTreeController<IContentType, DocumentTypeTreeItem>
{
    protected override async Task<IEnumerable<SettingsNode<IContentType>>> NodesAsync() =>
        SettingsNode.Of(types.GetAll(), await folders.GetAllAsync());

    protected override DocumentTypeTreeItem Describe(SettingsNode<IContentType> node, bool hasChildren) => new(
        node.Key,
        ReferenceById.Of(node.Parent),
        node.Name,
        hasChildren,
        node.IsFolder,
        node.Entity?.IsElement == true,
        node.Entity?.Icon ?? string.Empty);
}

[Route(Api + "document-type/folder")]
internal sealed class DocumentTypeFolderController(
    IContentTypeContainerService folders, TypeKeys keys, CurrentEditor editor, OperationProblems problems)
    : FolderController<IContentType>(folders, keys, editor, problems, "document-type/folder");
