using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Blocks;

internal sealed class BlockValueEditor<TValue> : KernelValueEditor, IDataValueReference, IDataValueTags
    where TValue : BlockValue, new()
{
    private readonly BlockValues _blocks;
    public BlockValueEditor(DataEditorAttribute attribute, BlockValues blocks, BlockValidation validation, EditorServices services)
        : base(attribute, services)
    {
        _blocks = blocks;
        Validators.Add(new BlocksValidator(validation, services.Texts, Read));
    }

    public override IValueRequiredValidator RequiredValidator =>
        new NotEmptyValidator(value => Read(value) is not { ContentData.Count: > 0 });

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ConfiguredBlocks(ConfigurationObject)
        .SelectMany(block => new[] { block.ContentElementTypeKey, block.SettingsElementTypeKey ?? Guid.Empty })
        .Where(key => key != Guid.Empty);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { } value)
        {
            return null;
        }

        _blocks.FromEditor(value, Read(currentValue));
        return value.ContentData.Count > 0 ? Serializer.Serialize(value) : null;
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        TValue? value = Read(property.GetValue(culture, segment));
        if (value is not null)
        {
            _blocks.ToEditor(value);
        }

        return value;
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) => Read(value) is { } blocks ? _blocks.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value) is { } blocks ? _blocks.Tags(blocks, languageId) : [];

    internal static IEnumerable<IBlockConfiguration> ConfiguredBlocks(object? configuration) => configuration switch
    {
        BlockListConfiguration list => list.Blocks,
        SingleBlockConfiguration single => single.Blocks,
        RichTextConfiguration text => text.Blocks ?? [],
        _ => [],
    };

    private TValue? Read(object? value) =>
        value is not null && Serializer.TryDeserialize(value, out TValue? blocks) ? blocks : null;

    private sealed class BlocksValidator(BlockValidation validation, ILocalizedTextService texts, Func<object?, TValue?> read)
        : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (read(value) is not { } blocks)
            {
                return [];
            }

            var count = blocks.Layout.Values.Sum(items => items.Count());
            BlockListConfiguration.NumberRange? limit = (dataTypeConfiguration as BlockListConfiguration)?.ValidationLimit;
            var maximum = dataTypeConfiguration is SingleBlockConfiguration ? 1 : limit?.Max;
            return [.. texts.CheckCount(count, limit?.Min, maximum), .. validation.Validate(blocks, validationContext)];
        }
    }
}
