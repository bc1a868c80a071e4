using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Text;

[DataEditor(Aliases.TextBox, ValueEditorIsReusable = true)]
internal sealed class TextBoxPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<TextOnlyValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextboxConfigurationEditor(ioHelper);
}

[DataEditor(Aliases.TextArea, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TextAreaPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<TextOnlyValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new TextAreaConfigurationEditor(ioHelper);
}

[DataEditor(Aliases.EmailAddress, ValueEditorIsReusable = true)]
internal sealed class EmailAddressPropertyEditor(IDataValueEditorFactory factory)
    : ConfiguredDataEditor<EmailAddressValueEditor>(factory);

internal sealed class EmailAddressValueEditor : TextOnlyValueEditor
{
    public EmailAddressValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStringHelper,
        IJsonSerializer serializer,
        IIOHelper ioHelper)
        : base(attribute, texts, shortStringHelper, serializer, ioHelper)
    {
        Validators.Add(new EmailValidator(texts));
    }
}
