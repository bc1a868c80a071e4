using System.Globalization;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>How large a file is, in words.</summary>
internal static class FileSize
{
    private const int Kilobyte = 1024;

    public static string Of(int bytes) => bytes < Kilobyte * Kilobyte
        ? $"{Math.Max(1, bytes / Kilobyte)} kB"
        : string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{bytes / (double)(Kilobyte * Kilobyte):0.0} MB");
}
