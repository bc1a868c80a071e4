using System.Globalization;

namespace WraparoundCare.Platform.Downloads;

/// <summary>A file size as Dutch readers expect it: 31 kB, 1,02 MB.</summary>
public static class FileSizeText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Of(long bytes) => bytes switch
    {
        < 1_000 => string.Create(Dutch, $"{bytes} bytes"),
        < 1_000_000 => string.Create(Dutch, $"{Math.Round(bytes / 1_000m, MidpointRounding.AwayFromZero)} kB"),
        _ => string.Create(Dutch, $"{bytes / 1_000_000m:0.##} MB"),
    };
}
