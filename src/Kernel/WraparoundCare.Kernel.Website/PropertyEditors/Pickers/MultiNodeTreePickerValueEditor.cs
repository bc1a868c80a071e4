using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

/// <summary>Stored as a list of entity identifiers with commas between them.</summary>
internal sealed class MultiNodeTreePickerValueEditor : KernelValueEditor, IDataValueReference
{
    public MultiNodeTreePickerValueEditor(DataEditorAttribute attribute, PickedNodeValidator validator, EditorServices services)
        : base(attribute, services)
    {
        Validators.Add(validator);
    }

    public override IValueRequiredValidator RequiredValidator =>
        new NotEmptyValidator(value => PickedNodes.Read(value, Serializer).Count == 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        IReadOnlyList<GuidUdi> picked = PickedNodes.Read(editorValue.Value, Serializer);
        return picked.Count > 0 ? string.Join(',', picked) : null;
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        PickedNodes.Read(property.GetValue(culture, segment), Serializer)
            .Select(udi => new PickedNode { Type = udi.EntityType, Unique = udi.Guid })
            .ToArray();

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        PickedNodes.Read(value, Serializer).Select(udi => new UmbracoEntityReference(udi));
}

internal static class PickedNodes
{
    private static readonly string[] EntityTypes =
        [Constants.UdiEntityType.Document, Constants.UdiEntityType.Media, Constants.UdiEntityType.Member];

    public static IReadOnlyList<GuidUdi> Read(object? value, IJsonSerializer serializer) => value switch
    {
        null => [],
        string text when text.StartsWith("umb://", StringComparison.Ordinal) => FromText(text),
        _ when serializer.TryDeserialize(value, out List<PickedNode>? nodes) => FromNodes(nodes),
        _ => [],
    };

    private static GuidUdi[] FromText(string text) =>
        [.. text.Split(',').Select(part => UdiParser.TryParse(part.Trim(), out GuidUdi? udi) ? udi : null).OfType<GuidUdi>()];

    private static GuidUdi[] FromNodes(List<PickedNode> nodes) =>
    [
        .. nodes
            .Where(node => EntityTypes.Contains(node.Type, StringComparer.Ordinal) && node.Unique != Guid.Empty)
            .Select(node => new GuidUdi(node.Type, node.Unique)),
    ];
}
