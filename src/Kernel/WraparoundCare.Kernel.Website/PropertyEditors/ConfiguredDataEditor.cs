using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

/// <summary>An editor whose values are handled by <typeparamref name="TValueEditor"/>.</summary>
internal abstract class ConfiguredDataEditor<TValueEditor> : DataEditor
    where TValueEditor : class, IDataValueEditor
{
    protected ConfiguredDataEditor(IDataValueEditorFactory factory)
        : base(factory)
    {
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TValueEditor>(Attribute!);
}

/// <summary>The configuration is exactly what <typeparamref name="TConfiguration"/> says, with nothing to add.</summary>
internal sealed class PlainConfigurationEditor<TConfiguration>(IIOHelper ioHelper)
    : ConfigurationEditor<TConfiguration>(ioHelper)
    where TConfiguration : new();
