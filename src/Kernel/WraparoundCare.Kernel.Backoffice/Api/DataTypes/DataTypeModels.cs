using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.DataTypes;

/// <summary>A setting of a data type.</summary>
internal sealed record DataTypeValue(string Alias, object? Value);

/// <summary>A data type as pickers and fields name it.</summary>
internal sealed record DataTypeItem(Guid Id, string Name, string EditorAlias, string EditorUiAlias, bool IsDeletable)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public static DataTypeItem Of(IDataType type) => new(
        type.Key, type.Name ?? string.Empty, type.EditorAlias, DataTypeModel.UiOf(type), type.IsDeletableDataType());

    public static Paged<DataTypeItem> PageOf(PagedModel<IDataType> page) => new(page.Total, [.. page.Items.Select(Of)]);
}

/// <summary>A whole data type.</summary>
internal sealed record DataTypeModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string EditorAlias { get; init; }

    public required string EditorUiAlias { get; init; }

    /// <summary>As the property editor of the client reads them.</summary>
    public required IReadOnlyList<DataTypeValue> Values { get; init; }

    public required bool IsDeletable { get; init; }

    public required bool CanIgnoreStartNodes { get; init; }

    public static DataTypeModel Of(IDataType type) => new()
    {
        Id = type.Key,
        Name = type.Name ?? string.Empty,
        EditorAlias = type.EditorAlias,
        EditorUiAlias = UiOf(type),
        Values = [.. SettingsOf(type).Select(setting => new DataTypeValue(setting.Key, setting.Value))],
        IsDeletable = type.IsDeletableDataType(),
        CanIgnoreStartNodes = type.ConfigurationObject is IIgnoreUserStartNodesConfig,
    };

    /// <summary>Never null: the client shows nothing at all for a field without an editor.</summary>
    public static string UiOf(IDataType type) => type.EditorUiAlias ?? type.EditorAlias;

    // The editor is not known any more when an extension was removed.
    private static IDictionary<string, object> SettingsOf(IDataType type) =>
        type.Editor?.GetConfigurationEditor().ToConfigurationEditor(type.ConfigurationData) ?? type.ConfigurationData;
}
