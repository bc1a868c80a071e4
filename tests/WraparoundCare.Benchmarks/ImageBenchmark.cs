using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetVips;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Website.Images;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Pictures made of one photo of 12 megapixels, and files that mean harm: processor time, pictures a second of one processor, and how much
/// memory the process took at most above what it had.
/// </summary>
internal static class ImageBenchmark
{
    private const int Width = 4000;
    private const int Height = 3000;
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        using var processor = new ImageProcessor(
            Options.Create(new ImagingSettings()), Options.Create(new ImageOptions()), NullLogger<ImageProcessor>.Instance);
        using var photo = Photo();
        Console.WriteLine($"a photo of {Width} x {Height}, median of {Rounds} rounds on one processor");
        Console.WriteLine($"{"from",-20} {"to",-12} {"CPU ms",8} {"a second",9} {"KB",7} {"peak MB",8}");
        foreach (var (name, file) in Sources(photo))
        {
            foreach (var width in new[] { 320, 800, 1600 })
            {
                foreach (var format in new[] { ImageFormat.Jpeg, ImageFormat.WebP, ImageFormat.Avif })
                {
                    await ReportAsync(
                        name,
                        $"{format} {width}",
                        () => processor.MakeAsync(() => new MemoryStream(file), new ImageCommands { Width = width }, format));
                }
            }
        }

        Console.WriteLine("files that mean harm; 0 KB: refused by the header");
        foreach (var (name, file) in Hostile(photo))
        {
            await ReportAsync(
                name,
                "WebP 320",
                () => processor.MakeAsync(() => new MemoryStream(file), new ImageCommands { Width = 320 }, ImageFormat.WebP));
        }
    }

    private static IEnumerable<(string Name, byte[] File)> Sources(Image photo) =>
    [
        ("JPEG", photo.JpegsaveBuffer(q: 88)),
        ("JPEG progressive", photo.JpegsaveBuffer(q: 88, interlace: true)),
        ("PNG", photo.PngsaveBuffer()),
        ("WebP", photo.WebpsaveBuffer(q: 85)),
        ("AVIF", photo.HeifsaveBuffer(q: 60, compression: Enums.ForeignHeifCompression.Av1, effort: 0)),
    ];

    private static IEnumerable<(string Name, byte[] File)> Hostile(Image photo)
    {
        using var largest = Image.Black(8000, 8000, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb);
        using var tooLarge = Image.Black(16000, 16000, bands: 4).Copy(interpretation: Enums.Interpretation.Srgb);
        using var largestAvif = Image.Black(4000, 4000, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
        var jpeg = photo.JpegsaveBuffer(q: 88, interlace: true);
        return
        [
            ("PNG 64 MP, laced", largest.PngsaveBuffer(interlace: true)),
            ("PNG 256 MP, laced", tooLarge.PngsaveBuffer(interlace: true)),
            ("WebP 64 MP", largest.WebpsaveBuffer(lossless: true)),
            ("WebP 256 MP", tooLarge.WebpsaveBuffer(lossless: true)),
            ("AVIF 16 MP", largestAvif.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0)),
            ("JPEG half", jpeg[..(jpeg.Length / 2)]),
        ];
    }

    // Something between smooth and noisy, as a photo is.
    private static Image Photo()
    {
        using var large = Image.Perlin(Width, Height, cellSize: 900, seed: 1);
        using var small = Image.Perlin(Width, Height, cellSize: 60, seed: 2);
        using var noise = Image.Gaussnoise(Width, Height, sigma: 4, mean: 120, seed: 3);
        using var red = (large * 60) + (small * 35) + noise;
        using var green = (large * -40) + (small * 50) + noise;
        using var blue = (small * -45) + noise;
        using var bands = red.Bandjoin(green, blue).Cast(Enums.BandFormat.Uchar);
        return bands.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    private static async Task ReportAsync(string from, string to, Func<Task<byte[]?>> make)
    {
        List<double> times = [];
        var before = ForgetPeak();
        byte[]? made = null;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            made = await make();
            times.Add((Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds);
        }

        var time = times.Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{from,-20} {to,-12} {time,8:F0} {1000 / Math.Max(1, time),9:F1} {(made?.Length ?? 0) / 1024,7} "
            + $"{Status("VmHWM") - before,8}"));
    }

    private static long ForgetPeak()
    {
        GC.Collect();
        File.WriteAllText("/proc/self/clear_refs", "5");
        return Status("VmRSS");
    }

    // In megabytes; Linux tells.
    private static long Status(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
