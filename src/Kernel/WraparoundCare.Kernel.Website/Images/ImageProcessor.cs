using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetVips;
using Umbraco.Cms.Core.Configuration.Models;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>Makes pictures, a few at a time, so that pages keep a processor to themselves.</summary>
internal sealed partial class ImageProcessor(
    IOptions<ImagingSettings> imaging, IOptions<ImageOptions> options, ILogger<ImageProcessor> logger) : IDisposable
{
    private const int DefaultDecodedMegabytes = 256;
    private readonly SemaphoreSlim _places = new(Places(imaging.Value.Memory));

    public long MaxDecodedBytes { get; } = Megabytes(imaging.Value.Memory) * 1024L * 1024;

    /// <summary>Whether decoding stays within Umbraco:CMS:Imaging:Memory:MaximumDecodedImageMegabytes; the header tells.</summary>
    public bool Fits(ImageFile file) => file.DecodedBytes <= MaxDecodedBytes;

    /// <param name="open">Opens the file; who waits for a place holds none of it.</param>
    /// <param name="commands">What to make.</param>
    /// <param name="format">What to make it into.</param>
    /// <returns>Null when the picture is one that is served as it is: animated, too large, or broken.</returns>
    /// <exception cref="TimeoutException">There was no place in time, or making it took too long.</exception>
    public async Task<byte[]?> MakeAsync(Func<Stream> open, ImageCommands commands, ImageFormat format)
    {
        if (!await _places.WaitAsync(options.Value.QueueTimeout))
        {
            throw new TimeoutException("There was no place to make a picture in time.");
        }

        try
        {
            return await Task.Run(() => Make(open, commands, format));
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>The picture turned as its EXIF says and without any, in the format that it has.</summary>
    /// <returns>Null when that does not work.</returns>
    /// <exception cref="TimeoutException">There was no place in time, or it took too long.</exception>
    public byte[]? Straighten(ImageFile file)
    {
        if (!_places.Wait(options.Value.QueueTimeout))
        {
            throw new TimeoutException("There was no place to turn a picture in time.");
        }

        try
        {
            return Run(limit => Straighten(file, limit));
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private byte[]? Make(Func<Stream> open, ImageCommands commands, ImageFormat format)
    {
        using var source = open();
        return ImageFile.Read(source) is { IsAnimated: false } file && Fits(file)
            ? Run(limit => Make(file, commands, format, limit))
            : null;
    }

    private byte[] Make(ImageFile file, ImageCommands commands, ImageFormat format, CancellationToken limit)
    {
        var layout = ImageLayout.For(file.Upright, commands);
        var isTurned = file.Upright.Width != file.Width;
        using var scaled = Vips.Scale(file.Clean, isTurned ? new(layout.Scaled.Height, layout.Scaled.Width) : layout.Scaled);
        using var upright = file.Orientation == 1 ? scaled.Copy() : Vips.Turn(scaled, file.Orientation);
        using var part = layout.Part.Size == layout.Scaled
            ? upright.Copy()
            : upright.Crop(layout.Part.X, layout.Part.Y, layout.Part.Width, layout.Part.Height);
        using var placed = layout.Canvas == layout.Part.Size
            ? part.Copy()
            : part.Embed(layout.Place.X, layout.Place.Y, layout.Canvas.Width, layout.Canvas.Height, Enums.Extend.White);
        return Vips.Encode(placed, format, commands.Quality ?? options.Value.Quality, Enums.ForeignKeep.None, limit);
    }

    private static byte[] Straighten(ImageFile file, CancellationToken limit)
    {
        const int Quality = 92;
        using var opened = Vips.Open(file.Clean);
        using var upright = file.Orientation == 1 ? opened.Copy() : Vips.Turn(opened, file.Orientation);
        return Vips.Encode(upright, file.Format, Quality, Enums.ForeignKeep.Icc, limit);
    }

    private byte[]? Run(Func<CancellationToken, byte[]> work)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout);
        try
        {
            return work(limit.Token);
        }
        catch (VipsException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"A picture took longer than {options.Value.Timeout}.");
        }
        catch (VipsException failure)
        {
            LogBroken(string.Join(' ', failure.Message.Split('\n').Take(2)));
            return null;
        }
    }

    private static int Places(ImagingMemorySettings memory) =>
        memory.MaximumConcurrentProcessing > 0 ? memory.MaximumConcurrentProcessing : Math.Max(1, Environment.ProcessorCount / 2);

    private static int Megabytes(ImagingMemorySettings memory) =>
        memory.MaximumDecodedImageMegabytes > 0 ? memory.MaximumDecodedImageMegabytes : DefaultDecodedMegabytes;

    [LoggerMessage(LogLevel.Warning, "A picture could not be read and is served as it is: {Reason}")]
    private partial void LogBroken(string reason);
}
