using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>Makes data types of what somebody asks for. The kernel's service judges the settings and stores them.</summary>
internal sealed class DataTypeMaker(
    PropertyEditorCollection editors, IDataTypeContainerService folders, IConfigurationEditorJsonSerializer serializer)
{
    /// <returns>A new data type that is not stored yet, or why there is none.</returns>
    public async Task<(IDataType? Made, DataTypeOperationStatus Status)> MakeAsync(CreateDataTypeRequest request)
    {
        if (!editors.TryGet(request.EditorAlias, out var editor))
        {
            return (null, DataTypeOperationStatus.PropertyEditorNotFound);
        }

        var folder = request.Parent is { } parent ? await folders.GetAsync(parent.Id) : null;
        if (request.Parent is not null && folder is null)
        {
            return (null, DataTypeOperationStatus.ParentNotFound);
        }

        var type = new DataType(editor, serializer, folder?.Id ?? Constants.System.Root);
        if (request.Id is { } key)
        {
            type.Key = key;
        }

        return Describe(type, editor, request)
            ? (type, DataTypeOperationStatus.Success)
            : (null, DataTypeOperationStatus.InvalidConfiguration);
    }

    /// <summary>Writes what somebody asks for into a data type that is there, without storing it.</summary>
    public DataTypeOperationStatus Change(IDataType type, UpdateDataTypeRequest request)
    {
        if (!editors.TryGet(request.EditorAlias, out var editor))
        {
            return DataTypeOperationStatus.PropertyEditorNotFound;
        }

        type.Editor = editor;
        return Describe(type, editor, request) ? DataTypeOperationStatus.Success : DataTypeOperationStatus.InvalidConfiguration;
    }

    private bool Describe(IDataType type, IDataEditor editor, UpdateDataTypeRequest request)
    {
        if (SettingsOf(editor.GetConfigurationEditor(), request) is not var (stored, settings))
        {
            return false;
        }

        type.Name = request.Name;
        type.EditorUiAlias = request.EditorUiAlias;
        type.ConfigurationData = stored;
        type.DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor(settings).ValueType);
        return true;
    }

    // The kernel reads settings as an object only when a page with the data type is shown: then it would be too late.
    private (IDictionary<string, object> Stored, object Settings)? SettingsOf(IConfigurationEditor editor, UpdateDataTypeRequest request)
    {
        var given = request.Values
            .Where(setting => setting.Value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) })
            .GroupBy(setting => setting.Alias)
            .ToDictionary(alias => alias.Key, alias => alias.Last().Value);
        try
        {
            var stored = editor.FromConfigurationEditor(editor.FromDatabase(JsonSerializer.Serialize(given), serializer));
            return (stored, editor.ToConfigurationObject(stored, serializer));
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or JsonException or FormatException
            or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }
}
