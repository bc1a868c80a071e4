using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Packaging.Validation;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Imports data types with their folders and configuration.</summary>
internal sealed class DataTypeImporter(
    IDataTypeService dataTypes,
    IDataTypeContainerService folders,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer serializer)
{
    public async Task<IReadOnlyList<IDataType>> ImportAsync(IEnumerable<XElement> elements, ImportRun run)
    {
        var imported = new List<IDataType>();
        foreach (var element in elements)
        {
            if (await ImportOneAsync(element, run) is { } dataType)
            {
                imported.Add(dataType);
            }
        }

        return imported;
    }

    private async Task<IDataType?> ImportOneAsync(XElement element, ImportRun run)
    {
        var key = PackageXml.Key(element.Attr("Definition")) ?? throw run.Refuse(element, "it has no key");
        var existing = await dataTypes.GetAsync(key);
        if (existing is not null && !run.UpdateExisting)
        {
            return existing;
        }

        if (existing is null && run.WasDeleted(PackageFacts.Entity(key)))
        {
            return null;
        }

        var dataType = existing ?? await CreateAsync(element, key, run);
        Describe(dataType, element);
        var attempt = existing is null
            ? await dataTypes.CreateAsync(dataType, run.UserKey)
            : await dataTypes.UpdateAsync(dataType, run.UserKey);
        if (!attempt.Success)
        {
            throw run.Refuse(element, $"the data type was not accepted: {attempt.Status}");
        }

        if (existing is null)
        {
            run.CountCreated("data types");
        }

        return attempt.Result;
    }

    private async Task<DataType> CreateAsync(XElement element, Guid key, ImportRun run)
    {
        var alias = element.Attr("Id");
        if (!editors.TryGet(alias, out var editor))
        {
            throw run.Refuse(element, $"the property editor '{alias}' does not exist");
        }

        var folder = await FolderImporter.EnsureAsync(folders, element, run);
        return new DataType(editor, serializer, folder?.Id ?? -1) { Key = key };
    }

    private void Describe(IDataType dataType, XElement element)
    {
        dataType.Name = element.Attr("Name");
        dataType.EditorUiAlias = element.Attr("EditorUiAlias") ?? dataType.EditorAlias;
        dataType.DatabaseType = DataTypeRules.StorageType(element) ?? dataType.DatabaseType;
        if (element.Attr("Configuration") is { } configuration)
        {
            dataType.ConfigurationData = dataType.Editor!.GetConfigurationEditor().FromDatabase(configuration, serializer);
        }
    }
}
