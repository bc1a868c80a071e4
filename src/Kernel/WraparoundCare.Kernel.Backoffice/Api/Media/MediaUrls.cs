using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>An address; media have no languages.</summary>
internal sealed record MediaUrl(string Url)
{
    public string? Culture { get; }
}

/// <summary>The addresses of a media item; none when it has no file, or no file that is served.</summary>
internal sealed record MediaUrlsOfItem(Guid Id, IReadOnlyList<MediaUrl> UrlInfos);

/// <summary>The addresses of files in the media library.</summary>
internal sealed class MediaUrls(
    IMediaService media, MediaAccess access, MediaUrlGeneratorCollection generators, IOptions<ContentSettings> settings)
{
    /// <param name="items">The media items; those that the editor may not see are left out.</param>
    /// <param name="change">Makes another address of that of a file, or null when there is none.</param>
    public async Task<IReadOnlyList<MediaUrlsOfItem>> OfAsync(IEnumerable<Guid> items, Func<IMedia, string, string?>? change = null)
    {
        var visible = await access.VisibleAsync(items);
        return visible.Count == 0
            ? []
            : [.. media.GetByIds(visible).Select(item => new MediaUrlsOfItem(item.Key, [.. UrlsOf(item, change)]))];
    }

    // A file in the recycle bin is not served.
    private IEnumerable<MediaUrl> UrlsOf(IMedia item, Func<IMedia, string, string?>? change) => item.Trashed
        ? []
        : item.GetUrls(settings.Value, generators)
            .Where(url => !string.IsNullOrEmpty(url))
            .Select(url => change is null ? url : change(item, url!))
            .OfType<string>()
            .Select(url => new MediaUrl(url));
}
