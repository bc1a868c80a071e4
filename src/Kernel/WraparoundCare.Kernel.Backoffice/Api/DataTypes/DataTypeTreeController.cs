using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Kernel.Backoffice.Api.SettingsTrees;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>A data type, or a folder, in its tree.</summary>
internal sealed record DataTypeTreeItem(
    Guid Id, ReferenceById? Parent, string Name, bool HasChildren, bool IsFolder, string? EditorUiAlias, bool IsDeletable)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

[Route(Api + "tree/data-type")]
[Authorize(ManagementPolicies.Types)]
internal sealed class DataTypeTreeController(IDataTypeService types, IDataTypeContainerService folders)
    : SettingsTreeController<IDataType, DataTypeTreeItem>
{
    protected override async Task<IEnumerable<SettingsNode<IDataType>>> NodesAsync() =>
        SettingsNode.Of(await types.GetAllAsync(), await folders.GetAllAsync());

    protected override DataTypeTreeItem Describe(SettingsNode<IDataType> node, bool hasChildren) => new(
        node.Key,
        ReferenceById.Of(node.Parent),
        node.Name,
        hasChildren,
        node.IsFolder,
        node.Entity is { } type ? DataTypeModel.UiOf(type) : null,
        node.Entity?.IsDeletableDataType() == true);
}

[Route(Api + "data-type/folder")]
internal sealed class DataTypeFolderController(
    IDataTypeContainerService folders, TypeKeys keys, CurrentEditor editor, OperationProblems problems)
    : FolderController<IDataType>(folders, keys, editor, problems, "data-type/folder");
