using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>Gives made pictures: from the cache, or made once for all who ask for the same one at the same time.</summary>
internal sealed class ImagePipeline(
    ImageCache cache, ImageProcessor processor, MediaFileManager media, IOptions<ImageOptions> options, IOptions<ImagingSettings> imaging)
{
    private readonly ConcurrentDictionary<ImageKey, Lazy<Task<byte[]>>> _running = new();

    /// <param name="request">A request whose signature is right.</param>
    /// <param name="file">The path of the picture in the media file system.</param>
    /// <param name="owner">The item that the file belongs to.</param>
    /// <exception cref="TimeoutException">There is too much to make, or this one takes too long.</exception>
    public async Task<MadeImage> GetAsync(HttpRequest request, string file, Guid owner)
    {
        var source = ImageFormats.OfPath(file) ?? throw new ArgumentException($"'{file}' is no picture.", nameof(file));
        var commands = ImageCommands.Parse(request.Query, imaging.Value.Resize);
        var format = ImageNegotiation.Choose(commands, source, request, options.Value.PreferredFormats);
        var modified = media.FileSystem.GetLastModified(file);
        var size = media.FileSystem.GetSize(file);
        var key = ImageKey.Of(owner, file, modified.UtcTicks, size, commands, format, options.Value.Quality, processor.MaxDecodedBytes);
        var content = await ContentAsync(key, file, commands, format);
        return new MadeImage(content, format, key.Hash, modified, VariesByAccept: commands.Format is null);
    }

    private async Task<Stream> ContentAsync(ImageKey key, string file, ImageCommands commands, ImageFormat format)
    {
        if (cache.Find(key) is { } kept)
        {
            return kept;
        }

        var making = _running.GetOrAdd(key, _ => new Lazy<Task<byte[]>>(() => MakeAsync(key, file, commands, format)));
        return new MemoryStream(await making.Value, writable: false);
    }

    private async Task<byte[]> MakeAsync(ImageKey key, string file, ImageCommands commands, ImageFormat format)
    {
        try
        {
            // Somebody may have finished it after this request had looked.
            await using var kept = cache.Find(key);
            if (kept is not null)
            {
                using var content = new MemoryStream();
                await kept.CopyToAsync(content);
                return content.ToArray();
            }

            // A picture that cannot be made is remembered too, as one of no bytes.
            var made = await processor.MakeAsync(() => media.FileSystem.OpenFile(file), commands, format) ?? [];
            cache.Add(key, made);
            return made;
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }
}

/// <param name="Content">Empty when the picture can only be served as it is.</param>
/// <param name="Format">What it was made into.</param>
/// <param name="Tag">Another for every other content.</param>
/// <param name="Modified">When its file changed last.</param>
/// <param name="VariesByAccept">Whether another browser may get another format.</param>
internal sealed record MadeImage(Stream Content, ImageFormat Format, string Tag, DateTimeOffset Modified, bool VariesByAccept);
