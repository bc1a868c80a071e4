using Umbraco.Cms.Core.Models.ContentEditing;
using WraparoundCare.Kernel.Backoffice.Api.Contents;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>A media item as somebody wants it to be.</summary>
internal record UpdateMediaRequest
{
    public IReadOnlyList<ValueRequest> Values { get; init; } = [];

    public IReadOnlyList<VariantRequest> Variants { get; init; } = [];

    public MediaUpdateModel ToModel() => new()
    {
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
    };
}

/// <summary>A new media item.</summary>
internal sealed record CreateMediaRequest : UpdateMediaRequest
{
    public Guid? Id { get; init; }

    public ReferenceById? Parent { get; init; }

    public required ReferenceById MediaType { get; init; }

    public MediaCreateModel ToCreation() => new()
    {
        Key = Id,
        ParentKey = Parent?.Id,
        ContentTypeKey = MediaType.Id,
        Properties = [.. Values.Select(value => value.ToModel())],
        Variants = [.. Variants.Select(variant => variant.ToModel())],
    };
}
