using UglyToad.PdfPig;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Tokens;

namespace WraparoundCare.Search.Files;

/// <summary>
/// Mends fonts that say too little for the library and enough to be read: without a descriptor or widths it leaves out what is written in
/// a font, or does not look at what its codes mean.
/// </summary>
internal static class PdfFonts
{
    // A font in the resources of a page, which is as deep as fonts are that have no object of their own.
    private const int MaxDepth = 4;

    private static readonly DictionaryToken Descriptor = new(new Dictionary<NameToken, IToken>
    {
        [NameToken.Type] = NameToken.FontDescriptor,
        [NameToken.FontName] = NameToken.Create("Unknown"),
        [NameToken.Flags] = new NumericToken(32),
    });

    private static readonly ArrayToken Widths = new([.. Enumerable.Repeat(new NumericToken(500), 256)]);

    /// <summary>To be done before a page is read, as what a page uses is kept.</summary>
    /// <returns>Whether there was anything to mend.</returns>
    public static bool Mend(PdfDocument document, ReadingBudget budget)
    {
        var isMended = false;
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys.ToList())
        {
            budget.Step();
            if (document.Structure.GetObject(reference)?.Data is DictionaryToken dictionary
                && Mend(dictionary, 0) is { } mended && !ReferenceEquals(mended, dictionary))
            {
                document.Structure.TokenScanner.ReplaceToken(reference, mended);
                isMended = true;
            }
        }

        return isMended;
    }

    private static IToken Mend(IToken token, int depth) => token switch
    {
        ArrayToken list when depth < MaxDepth && list.Data.Select(item => Mend(item, depth + 1)).ToList() is var items
            && !items.SequenceEqual(list.Data) => new ArrayToken(items),
        DictionaryToken dictionary => Mend(dictionary, depth),
        _ => token,
    };

    private static DictionaryToken Mend(DictionaryToken dictionary, int depth)
    {
        if (LacksDescriptor(dictionary))
        {
            dictionary = dictionary.With(NameToken.FontDescriptor, Descriptor);
        }

        if (LacksWidths(dictionary))
        {
            dictionary = dictionary.With(NameToken.FirstChar, new NumericToken(0)).With(NameToken.LastChar, new NumericToken(255))
                .With(NameToken.Widths, Widths);
        }

        foreach (var (name, inner) in depth < MaxDepth ? dictionary.Data : new Dictionary<string, IToken>())
        {
            var mended = Mend(inner, depth + 1);
            dictionary = ReferenceEquals(mended, inner) ? dictionary : dictionary.With(NameToken.Create(name), mended);
        }

        return dictionary;
    }

    private static bool LacksDescriptor(DictionaryToken font) => !font.ContainsKey(NameToken.FontDescriptor) && Kind(font) switch
    {
        "TrueType" => !IsStandard(font) || font.ContainsKey(NameToken.Widths),
        "Type1" or "MMType1" => font.ContainsKey(NameToken.ToUnicode) && font.ContainsKey(NameToken.Widths),
        "CIDFontType0" or "CIDFontType2" => true,
        _ => false,
    };

    private static bool LacksWidths(DictionaryToken font) =>
        Kind(font) == "TrueType" && !font.ContainsKey(NameToken.Widths) && !IsStandard(font);

    private static string? Kind(DictionaryToken font) => font.TryGet(NameToken.Subtype, out NameToken kind) ? kind.Data : null;

    // The library knows these by heart.
    private static bool IsStandard(DictionaryToken font) =>
        font.TryGet(NameToken.BaseFont, out NameToken name) && Standard14.IsFontInStandard14(name.Data);

    /// <summary>Hears whether the library had trouble with a font.</summary>
    internal sealed class Trouble : ILog
    {
        public bool IsHeard { get; private set; }

        public void Debug(string message)
        {
        }

        public void Debug(string message, Exception ex)
        {
        }

        public void Warn(string message) => IsHeard |= message.Contains("font", StringComparison.OrdinalIgnoreCase);

        public void Error(string message) => Warn(message);

        public void Error(string message, Exception ex) => Warn(message);
    }
}
