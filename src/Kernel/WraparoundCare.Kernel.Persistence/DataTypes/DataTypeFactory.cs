using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

/// <summary>Turns rows into the kernel's data types and back.</summary>
internal sealed partial class DataTypeFactory(
    PropertyEditorCollection editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer,
    ILogger<DataTypeFactory> logger)
{
    private const string VoidAliasPrefix = "Umbraco.Void.";

    public IDataType Create(NodeRow node, DataTypeRow row)
    {
        var editor = FindEditor(row);
        var entity = new DataType(editor, serializer, node.ParentId);
        entity.DisableChangeTracking();
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.Name = node.Name;
        entity.Level = node.Level;
        entity.Path = node.Path;
        entity.SortOrder = node.SortOrder;
        entity.Trashed = node.Trashed;
        entity.CreatorId = node.CreatorId ?? NodeRepositoryExtensions.SuperUserId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = node.UpdateDate;
        entity.DatabaseType = row.StorageType;
        entity.EditorUiAlias = row.EditorUiAlias;
        entity.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Configuration, serializer));
        entity.ResetDirtyProperties(false);
        entity.EnableChangeTracking();
        return entity;
    }

    /// <summary>A copy that can be changed without changing the original.</summary>
    public static IDataType Copy(IDataType original)
    {
        var copy = (DataType)original.DeepClone();
        // A deep clone still shares the dictionary of settings.
        copy.SetConfigurationData(new Dictionary<string, object>(original.ConfigurationData));
        return copy;
    }

    public void Fill(DataTypeRow row, IDataType entity)
    {
        row.NodeId = entity.Id;
        row.EditorAlias = StoredAlias(entity);
        row.EditorUiAlias = entity.EditorUiAlias;
        row.StorageType = entity.DatabaseType;
        row.Configuration = entity.Editor?.GetConfigurationEditor().ToDatabase(entity.ConfigurationData, serializer);
    }

    // A void editor, Umbraco's older stand-in for an absent editor, hides the alias that must survive behind its own.
    private static string StoredAlias(IDataType entity) =>
        entity.Editor is VoidEditor && entity.EditorAlias.StartsWith(VoidAliasPrefix, StringComparison.Ordinal)
            ? entity.EditorAlias[VoidAliasPrefix.Length..]
            : entity.EditorAlias;

    private IDataEditor FindEditor(DataTypeRow row)
    {
        if (editors.TryGet(row.EditorAlias, out var editor))
        {
            return editor;
        }

        LogMissingEditor(row.NodeId, row.EditorAlias);
        return new MissingPropertyEditor(row.EditorAlias, valueEditors);
    }

    [LoggerMessage(LogLevel.Debug, "Data type {Id} uses the property editor {Alias}, which this site does not have")]
    private partial void LogMissingEditor(int id, string alias);
}
