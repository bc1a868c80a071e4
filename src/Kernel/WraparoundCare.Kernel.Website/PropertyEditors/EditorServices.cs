using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

/// <summary>What every value editor needs.</summary>
internal sealed record EditorServices(
    IShortStringHelper ShortStrings, IJsonSerializer Serializer, IIOHelper Paths, ILocalizedTextService Texts);

internal abstract class KernelValueEditor(DataEditorAttribute attribute, EditorServices services)
    : DataValueEditor(services.ShortStrings, services.Serializer, services.Paths, attribute)
{
    protected IJsonSerializer Serializer { get; } = services.Serializer;
}
