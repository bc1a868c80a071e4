using System.Globalization;
using System.Text;

namespace WraparoundCare.Search.Files;

/// <summary>
/// What the codes of a font in a PDF stand for, and how wide they are: from its own map to Unicode, else from its encoding.
/// </summary>
internal sealed class PdfFontText
{
    private const double UsualWidth = 500;
    private const int MaxMapped = 70_000;

    // Of one code: a ligature has three.
    private const int MaxLetters = 8;

    // Windows-1252 where it differs from Latin 1.
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    // Names of letters as fonts have them, each with the letter; those of one letter are it themselves.
    private const string Glyphs =
        """
        hyphen - minus - endash – emdash — quoteright ’ quoteleft ‘ quotesingle ' quotedblleft “ quotedblright ” quotedbl " bullet •
        ellipsis … fi fi fl fl ff ff ffi ffi ffl ffl eacute é egrave è edieresis ë ecircumflex ê iacute í idieresis ï oacute ó
        odieresis ö ocircumflex ô uacute ú udieresis ü aacute á agrave à adieresis ä acircumflex â ccedilla ç Eacute É Euro €
        period . comma , colon : semicolon ; parenleft ( parenright ) slash / question ? exclam ! ampersand &
        zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
        """;

    private static readonly Dictionary<string, string> GlyphNames = Glyphs
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private readonly PdfObjects _objects;
    private readonly ReadingBudget _budget;
    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<int, double> _widths = [];
    private readonly double _otherWidth;
    private readonly bool _isComposite;
    private readonly bool _isMapped;

    public PdfFontText(PdfDictionary font, PdfObjects objects, ReadingBudget budget)
    {
        (_objects, _budget) = (objects, budget);
        _isComposite = objects.Resolve(font["Subtype"]) is PdfName { Value: "Type0" };
        if (objects.Resolve(font["ToUnicode"]) is PdfDictionary { Data: >= 0 } map)
        {
            _isMapped = true;
            ReadMap(objects.Unpack(map));
        }
        else if (!_isComposite)
        {
            ReadEncoding(objects.Resolve(font["Encoding"]));
        }

        _otherWidth = _isComposite
            ? ReadCompositeWidths(objects.Dictionary(objects.Array(font["DescendantFonts"]).FirstOrDefault(PdfValue.Null)))
            : ReadWidths(font);
    }

    /// <summary>
    /// Each code of a text with what it stands for and its width in thousandths of the size; a space of a
    /// font of single bytes is one to stretch.
    /// </summary>
    public IEnumerable<(string Text, double Width, bool IsSpace)> Read(byte[] codes)
    {
        var step = _isComposite ? 2 : 1;
        for (var at = 0; at + step <= codes.Length; at += step)
        {
            _budget.Step();
            var code = step == 1 ? codes[at] : codes[at] << 8 | codes[at + 1];
            yield return (TextOf(code), _widths.GetValueOrDefault(code, _otherWidth), step == 1 && code == ' ');
        }
    }

    private string TextOf(int code)
    {
        if (_texts.TryGetValue(code, out var text))
        {
            return text;
        }

        // Numbers of glyphs without a map are nobody's letters.
        return _isComposite || _isMapped || code < ' ' ? string.Empty
            : code is >= 0x80 and < 0xa0 ? Windows[code - 0x80].ToString().Trim('\0')
            : ((char)code).ToString();
    }

    private void ReadEncoding(PdfValue encoding)
    {
        if (encoding is not PdfDictionary dictionary)
        {
            return;
        }

        var code = 0;
        foreach (var item in _objects.Array(dictionary["Differences"]).Select(_objects.Resolve))
        {
            if (item is PdfNumber number)
            {
                code = (int)number.Value;
            }
            else if (item is PdfName name)
            {
                _texts[code++] = Named(name.Value);
            }
        }
    }

    private static string Named(string name)
    {
        if (name == "space")
        {
            return " ";
        }

        if (GlyphNames.TryGetValue(name, out var text))
        {
            return text;
        }

        var bare = name.Split('.')[0];
        var digits = bare.StartsWith("uni", StringComparison.Ordinal) && bare.Length == 7 ? bare.AsSpan(3) : [];
        return bare.Length == 1 ? bare
            : int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? ((char)code).ToString()
            : string.Empty;
    }

    private double ReadWidths(PdfDictionary font)
    {
        var code = (int)_objects.Number(font["FirstChar"], 0);
        foreach (var width in _objects.Array(font["Widths"]))
        {
            _widths[code++] = _objects.Number(width, UsualWidth);
        }

        return UsualWidth;
    }

    // "3 [500 600]" or "3 9 500": from a code on a width each, or for a range of codes one width.
    private double ReadCompositeWidths(PdfDictionary descendant)
    {
        var items = _objects.Array(descendant["W"]);
        for (var at = 0; at + 1 < items.Count;)
        {
            var first = (int)_objects.Number(items[at], 0);
            if (_objects.Resolve(items[at + 1]) is PdfArray each)
            {
                foreach (var (index, width) in each.Items.Index())
                {
                    _widths[first + index] = _objects.Number(width, UsualWidth);
                }

                at += 2;
            }
            else if (at + 2 < items.Count)
            {
                var (last, width) =
                    ((int)Math.Min(_objects.Number(items[at + 1], 0), first + MaxMapped), _objects.Number(items[at + 2], UsualWidth));
                for (var code = first; code <= last; code++)
                {
                    _budget.Step();
                    _widths[code] = width;
                }

                at += 3;
            }
            else
            {
                break;
            }
        }

        return _objects.Number(descendant["DW"], 1000);
    }

    private void ReadMap(byte[] map)
    {
        var parser = new PdfParser(map, 0, _budget);
        var before = new List<PdfValue>();
        while (!parser.IsAtEnd && _texts.Count < MaxMapped)
        {
            var value = parser.Read();
            if (value is not PdfOperator word)
            {
                before.Add(value);
                continue;
            }

            if (word.Word == "endbfchar")
            {
                AddCharacters(before);
            }
            else if (word.Word == "endbfrange")
            {
                AddRanges(before);
            }

            before.Clear();
        }
    }

    private void AddCharacters(List<PdfValue> values)
    {
        for (var at = 0; at + 1 < values.Count; at += 2)
        {
            if (values[at] is PdfString code && values[at + 1] is PdfString text)
            {
                _texts[Code(code)] = Unicode(text);
            }
        }
    }

    private void AddRanges(List<PdfValue> values)
    {
        for (var at = 0; at + 2 < values.Count; at += 3)
        {
            if (values[at] is not PdfString low || values[at + 1] is not PdfString high)
            {
                continue;
            }

            var (first, last) = (Code(low), Math.Min(Code(high), Code(low) + 0xffff));
            for (var code = first; code <= last && _texts.Count < MaxMapped; code++)
            {
                _budget.Step();
                _texts[code] = values[at + 2] switch
                {
                    PdfArray each =>
                        code - first < each.Items.Count && each.Items[code - first] is PdfString text ? Unicode(text) : string.Empty,
                    PdfString text when Unicode(text) is { Length: > 0 } start =>
                        $"{start.AsSpan(0, start.Length - 1)}{(char)(start[^1] + code - first)}",
                    _ => string.Empty,
                };
            }
        }
    }

    private static int Code(PdfString code) => code.Bytes.Aggregate(0, (number, part) => (number << 8 | part) & 0xffffff);

    private static string Unicode(PdfString text) =>
        Encoding.BigEndianUnicode.GetString(text.Bytes, 0, Math.Min(text.Bytes.Length, MaxLetters * 2));
}
