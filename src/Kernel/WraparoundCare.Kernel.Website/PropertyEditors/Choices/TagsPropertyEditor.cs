using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Choices;

[DataEditor(Aliases.Tags, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TagsPropertyEditor(
    IDataValueEditorFactory factory, IIOHelper ioHelper, ITagPropertyIndexValueFactory indexValueFactory)
    : ConfiguredDataEditor<TagsValueEditor>(factory)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => indexValueFactory;

    protected override IConfigurationEditor CreateConfigurationEditor() => new TagConfigurationEditor(ioHelper);
}

internal sealed class TagsValueEditor(DataEditorAttribute attribute, EditorServices services)
    : KernelValueEditor(attribute, services), IDataValueTags
{
    public override IValueRequiredValidator RequiredValidator => new NotEmptyValidator(value => Tags(value).Length == 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var tags = Tags(editorValue.Value);
        if (tags.Length == 0)
        {
            return null;
        }

        return Storage(editorValue.DataTypeConfiguration) == TagsStorageType.Csv
            ? string.Join(',', tags)
            : Serializer.Serialize(tags);
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Tags(property.GetValue(culture, segment));

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
    {
        var configured = (dataTypeConfiguration as TagConfiguration)?.Group;
        var group = string.IsNullOrWhiteSpace(configured) ? new TagConfiguration().Group : configured;
        return Tags(value).Select(tag => new Tag { Group = group, LanguageId = languageId, Text = tag });
    }

    private static TagsStorageType Storage(object? configuration) =>
        (configuration as TagConfiguration)?.StorageType ?? TagsStorageType.Json;

    /// <summary>A comma separates tags in one of the two ways to store them, so it is never part of one.</summary>
    private static string[] Tags(object? value) =>
    [
        .. EditorValue.Strings(value)
            .SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
