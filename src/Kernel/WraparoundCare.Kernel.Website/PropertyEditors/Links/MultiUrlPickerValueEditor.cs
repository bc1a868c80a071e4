using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Links;

internal sealed class MultiUrlPickerValueEditor : KernelValueEditor, IDataValueReference
{
    private readonly LinkDisplays _displays;
    public MultiUrlPickerValueEditor(DataEditorAttribute attribute, LinkDisplays displays, EditorServices services)
        : base(attribute, services)
    {
        _displays = displays;
        Validators.Add(new TypedJsonValidatorRunner<List<LinkDisplay>, MultiUrlPickerConfiguration>(
            services.Serializer, new LinksValidator(services.Texts)));
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is null || !Serializer.TryDeserialize(editorValue.Value, out List<LinkDisplay>? links))
        {
            return null;
        }

        StoredLink[] stored = [.. links.Select(ToStored).OfType<StoredLink>()];
        return stored.Length > 0 ? Serializer.Serialize(stored) : null;
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        StoredLinks(property.GetValue(culture, segment)).Select(link => _displays.Of(link, culture)).ToArray();

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        StoredLinks(value).Select(link => link.Udi).OfType<GuidUdi>().Select(udi => new UmbracoEntityReference(udi));

    private List<StoredLink> StoredLinks(object? value) =>
        value is not null && Serializer.TryDeserialize(value, out List<StoredLink>? links) ? links : [];

    /// <summary>A link that a browser would run as a script is not a link.</summary>
    private static StoredLink? ToStored(LinkDisplay link)
    {
        GuidUdi? udi = link is { Type: LinkDisplay.Types.Document or LinkDisplay.Types.Media, Unique: { } key }
            ? new GuidUdi(link.Type, key)
            : null;
        var url = udi is null && !string.IsNullOrWhiteSpace(link.Url) ? AllowedUrls.Link(link.Url) : null;
        var anchor = string.IsNullOrWhiteSpace(link.QueryString) ? null : link.QueryString;
        return udi is null && url is null && anchor is null
            ? null
            : new StoredLink
            {
                Culture = link.Culture,
                Name = link.Name,
                QueryString = anchor,
                Target = link.Target == "_blank" ? link.Target : null,
                Udi = udi,
                Url = url,
            };
    }

    private sealed class LinksValidator(ILocalizedTextService texts) : ITypedJsonValidator<List<LinkDisplay>, MultiUrlPickerConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            List<LinkDisplay>? value,
            MultiUrlPickerConfiguration? configuration,
            string? valueType,
            PropertyValidationContext validationContext)
        {
            if (value is not { Count: > 0 } links)
            {
                return [];
            }

            return
            [
                .. texts.CheckCount(links.Count, configuration?.MinNumber, configuration?.MaxNumber),
                .. links.Where(IsUnsafe).Select(_ => texts.Invalid("invalidPattern")),
            ];
        }

        private static bool IsUnsafe(LinkDisplay link) => !string.IsNullOrWhiteSpace(link.Url) && AllowedUrls.Link(link.Url) is null;
    }
}
