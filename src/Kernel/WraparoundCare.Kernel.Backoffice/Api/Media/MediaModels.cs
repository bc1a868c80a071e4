using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>The value of a property as its editor shows it.</summary>
internal sealed record MediaValue(string Alias, string EditorAlias, object? Value)
{
    public string? Culture { get; }

    public string? Segment { get; }
}

/// <summary>The name and dates of a media item.</summary>
internal sealed record MediaVariant(string Name, DateTimeOffset CreateDate, DateTimeOffset UpdateDate)
{
    public string? Culture { get; }

    public string? Segment { get; }
}

/// <summary>A whole media item.</summary>
internal sealed record MediaModel
{
    public required Guid Id { get; init; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public required IReadOnlyList<MediaValue> Values { get; init; }

    public required IReadOnlyList<MediaVariant> Variants { get; init; }

    public required MediaTypeReference MediaType { get; init; }

    public required bool IsTrashed { get; init; }
}

internal sealed record ListedMediaType(Guid Id, string Alias, string Icon, ReferenceById? Collection);

/// <summary>A media item in a list.</summary>
internal sealed record ListedMedia
{
    public required Guid Id { get; init; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public required IReadOnlyList<MediaValue> Values { get; init; }

    public required IReadOnlyList<MediaVariant> Variants { get; init; }

    public required string? Creator { get; init; }

    public required int SortOrder { get; init; }

    public required ListedMediaType MediaType { get; init; }
}

/// <summary>Makes the whole form of a media item, and its form in a list.</summary>
internal sealed class MediaModels(IMediaTypeService types, IUserService users, PropertyEditorCollection editors)
{
    public async Task<MediaModel> DescribeAsync(IMedia media)
    {
        var type = await TypeOfAsync(media);
        return new MediaModel
        {
            Id = media.Key,
            Values = [.. ValuesOf(media)],
            Variants = [VariantOf(media)],
            MediaType = new MediaTypeReference(type.Key, type.Icon ?? string.Empty, ReferenceById.Of(type.ListView)),
            IsTrashed = media.Trashed,
        };
    }

    public async Task<ListedMedia> DescribeInListAsync(IMedia media)
    {
        var type = await TypeOfAsync(media);
        return new ListedMedia
        {
            Id = media.Key,
            Values = [.. ValuesOf(media)],
            Variants = [VariantOf(media)],
            Creator = users.GetProfileById(media.CreatorId)?.Name,
            SortOrder = media.SortOrder,
            MediaType = new ListedMediaType(type.Key, type.Alias, type.Icon ?? string.Empty, ReferenceById.Of(type.ListView)),
        };
    }

    private async Task<IMediaType> TypeOfAsync(IMedia media) =>
        await types.GetAsync(media.ContentType.Key) ?? throw new InvalidOperationException($"Media item {media.Key} has no type.");

    private static MediaVariant VariantOf(IMedia media) => new(media.Name ?? string.Empty, Utc(media.CreateDate), Utc(media.UpdateDate));

    private static DateTimeOffset Utc(DateTime date) => DateTime.SpecifyKind(date, DateTimeKind.Utc);

    private IEnumerable<MediaValue> ValuesOf(IMedia media) =>
        from property in media.Properties
        let editor = editors[property.PropertyType.PropertyEditorAlias]
        where editor is not null
        select new MediaValue(property.Alias, editor.Alias, editor.GetValueEditor().ToEditor(property));
}
