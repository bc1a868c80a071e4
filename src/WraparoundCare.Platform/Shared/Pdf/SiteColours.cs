namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>The colours of the site's light style sheet.</summary>
internal static class SiteColours
{
    public static PdfColour White { get; } = new(0xff, 0xff, 0xff);

    public static PdfColour Ink { get; } = new(0x1f, 0x2a, 0x30);

    public static PdfColour SoftInk { get; } = new(0x4c, 0x5a, 0x61);

    public static PdfColour Line { get; } = new(0xcf, 0xd8, 0xd5);

    public static PdfColour Brand { get; } = new(0x0f, 0x4f, 0x4b);

    public static PdfColour Link { get; } = new(0x0b, 0x5d, 0x6b);

    public static PdfColour Tint { get; } = new(0xee, 0xf4, 0xf2);

    public static PdfColour Warm { get; } = new(0xfd, 0xf0, 0xe2);
}
