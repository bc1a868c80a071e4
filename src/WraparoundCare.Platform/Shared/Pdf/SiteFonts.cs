namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>The font of the site, which the program brings along, so that a file looks the same on every machine.</summary>
internal static class SiteFonts
{
    public static PdfFont Regular { get; } = Load("AtkinsonHyperlegibleNext-Regular");

    public static PdfFont Bold { get; } = Load("AtkinsonHyperlegibleNext-Bold");

    private static PdfFont Load(string name)
    {
        using var file = typeof(SiteFonts).Assembly.GetManifestResourceStream(typeof(SiteFonts), $"Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new PdfFont(name, bytes);
    }
}
