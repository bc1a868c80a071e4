using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

/// <summary>Number, kind, place and content type of the picked nodes, as the data type limits them.</summary>
internal sealed class PickedNodeValidator(
    ILocalizedTextService texts,
    IJsonSerializer serializer,
    ContentTypesOf contentTypes,
    IDocumentNavigationQueryService documents,
    IMediaNavigationQueryService media)
    : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        IReadOnlyList<GuidUdi> picked = PickedNodes.Read(value, serializer);
        if (dataTypeConfiguration is not MultiNodePickerConfiguration configuration || picked.Count == 0)
        {
            return [];
        }

        return
        [
            .. texts.CheckCount(picked.Count, configuration.MinNumber, configuration.MaxNumber),
            .. CheckKind(picked, configuration),
            .. CheckPlace(picked, configuration),
            .. CheckContentTypes(picked, configuration),
        ];
    }

    private IEnumerable<ValidationResult> CheckKind(IReadOnlyList<GuidUdi> picked, MultiNodePickerConfiguration configuration)
    {
        if (picked.Any(udi => udi.EntityType != Kind(configuration)))
        {
            yield return texts.Invalid("invalidObjectType");
        }
    }

    private IEnumerable<ValidationResult> CheckPlace(IReadOnlyList<GuidUdi> picked, MultiNodePickerConfiguration configuration)
    {
        INavigationQueryService? tree = Kind(configuration) switch
        {
            Constants.UdiEntityType.Document => documents,
            Constants.UdiEntityType.Media => media,
            _ => null,
        };
        if (tree is not null
            && configuration.TreeSource?.StartNodeId is { } start
            && start != Guid.Empty
            && !ValidationHelper.HasValidStartNode(picked.Select(udi => udi.Guid), start, tree))
        {
            yield return texts.Invalid("invalidStartNode");
        }
    }

    private IEnumerable<ValidationResult> CheckContentTypes(IReadOnlyList<GuidUdi> picked, MultiNodePickerConfiguration configuration)
    {
        var allowed = AllowedKeys(configuration.Filter);
        foreach (GuidUdi udi in allowed.Count > 0 ? picked : [])
        {
            Guid? type = contentTypes.KeyOf(udi);
            if (type is null)
            {
                yield return texts.Invalid("missingContent");
            }
            else if (!allowed.Contains(type.Value))
            {
                yield return texts.Invalid("invalidContentType");
            }
        }
    }

    private static string Kind(MultiNodePickerConfiguration configuration) =>
        configuration.TreeSource?.ObjectType is null or "" or "content"
            ? Constants.UdiEntityType.Document
            : configuration.TreeSource.ObjectType;

    internal static HashSet<Guid> AllowedKeys(string? filter) =>
        [.. (filter ?? string.Empty)
            .Split(',')
            .Select(part => Guid.TryParse(part, out Guid key) ? key : Guid.Empty)
            .Where(key => key != Guid.Empty)];
}

/// <summary>
/// The content type of a picked node, whatever its kind. It never changes, so each node is asked for once in a transaction: a publication
/// validates twice, and the pages of a package pick the same pages again and again.
/// </summary>
internal sealed class ContentTypesOf(IContentService documents, IMediaService media, IMemberService members, ICoreScopeProvider scopes)
{
    public Guid? KeyOf(GuidUdi udi)
    {
        var known = scopes.Context?.Enlist(nameof(ContentTypesOf), () => new ConcurrentDictionary<Udi, Guid>());
        if (known?.TryGetValue(udi, out var type) == true)
        {
            return type;
        }

        var found = Find(udi)?.ContentType.Key;
        if (found is not null)
        {
            known?.TryAdd(udi, found.Value);
        }

        return found;
    }

    private IContentBase? Find(GuidUdi udi) => udi.EntityType switch
    {
        Constants.UdiEntityType.Document => documents.GetById(udi.Guid),
        Constants.UdiEntityType.Media => media.GetById(udi.Guid),
        Constants.UdiEntityType.Member => members.GetById(udi.Guid),
        _ => null,
    };
}
