using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// Pages that an editor picked. They are keys and no pages, because <see cref="ReadablePages"/> says which of them may be shown.
/// </summary>
/// <param name="From">The page for which they were picked.</param>
public sealed record PickedPages<T>(IPublishedContent From, IReadOnlyList<Guid> Keys)
    where T : ContentPage;
