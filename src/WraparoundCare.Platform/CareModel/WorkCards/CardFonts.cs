using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>The font that the program brings along, so that a card looks the same on every machine.</summary>
internal static class CardFonts
{
    public static PdfFont Regular { get; } = Load("OpenSans-Regular");

    public static PdfFont Bold { get; } = Load("OpenSans-Bold");

    private static PdfFont Load(string name)
    {
        using var file = typeof(CardFonts).Assembly.GetManifestResourceStream(typeof(CardFonts), $"Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return new PdfFont(name, bytes);
    }
}
