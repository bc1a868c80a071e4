namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>The first bytes of a file must be those of the kind that its name promises.</summary>
internal static class FileSignatures
{
    private static readonly Dictionary<string, byte[][]> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["doc"] = [OleDocument],
        ["docx"] = [Zip],
        ["gif"] = ["GIF87a"u8.ToArray(), "GIF89a"u8.ToArray()],
        ["jpeg"] = [[0xFF, 0xD8, 0xFF]],
        ["jpg"] = [[0xFF, 0xD8, 0xFF]],
        ["odp"] = [Zip],
        ["ods"] = [Zip],
        ["odt"] = [Zip],
        ["pdf"] = ["%PDF-"u8.ToArray()],
        ["png"] = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]],
        ["ppt"] = [OleDocument],
        ["pptx"] = [Zip],
        ["webp"] = ["RIFF"u8.ToArray()],
        ["xls"] = [OleDocument],
        ["xlsx"] = [Zip],
        ["zip"] = [Zip, [0x50, 0x4B, 0x05, 0x06]],
    };

    private static byte[] OleDocument => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static byte[] Zip => [0x50, 0x4B, 0x03, 0x04];

    public static bool Match(string extension, Stream content)
    {
        if (!ByExtension.TryGetValue(extension, out var signatures))
        {
            return true;
        }

        content.Seek(0, SeekOrigin.Begin);
        Span<byte> start = stackalloc byte[8];
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        content.Seek(0, SeekOrigin.Begin);
        foreach (var signature in signatures)
        {
            if (start[..read].StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }
}
