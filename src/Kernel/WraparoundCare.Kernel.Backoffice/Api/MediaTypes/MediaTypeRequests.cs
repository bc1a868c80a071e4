using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

namespace WraparoundCare.Kernel.Backoffice.Api.MediaTypes;

/// <summary>A type of media as somebody wants it to be.</summary>
internal record UpdateMediaTypeRequest : TypeRequest
{
    [NoNulls]
    public IReadOnlyList<MediaTypeSort> AllowedMediaTypes { get; init; } = [];

    [NoNulls]
    public IReadOnlyList<MediaTypeComposition> Compositions { get; init; } = [];

    public override IEnumerable<(Guid Key, int SortOrder)> WantedBelow() =>
        AllowedMediaTypes.Select(allowed => (allowed.MediaType.Id, allowed.SortOrder));

    public MediaTypeUpdateModel ToModel(IEnumerable<ContentTypeSort> allowed) => Fill(new MediaTypeUpdateModel(), allowed);

    protected TModel Fill<TModel>(TModel model, IEnumerable<ContentTypeSort> allowed)
        where TModel : MediaTypeModelBase => Fill<TModel, MediaTypePropertyTypeModel, MediaTypePropertyContainerModel>(
            model, allowed, [.. Compositions.Select(part => PartOf(part.MediaType, part.CompositionType))]);
}

/// <summary>A new type of media.</summary>
internal sealed record CreateMediaTypeRequest : UpdateMediaTypeRequest
{
    public Guid? Id { get; init; }

    /// <summary>A folder; null is the root.</summary>
    public ReferenceById? Parent { get; init; }

    public MediaTypeCreateModel ToCreation(IEnumerable<ContentTypeSort> allowed) =>
        Fill(new MediaTypeCreateModel { Key = Id, ContainerKey = Parent?.Id }, allowed);
}
