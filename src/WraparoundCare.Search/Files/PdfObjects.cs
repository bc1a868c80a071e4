using System.IO.Compression;

namespace WraparoundCare.Search.Files;

/// <summary>
/// The objects of a PDF by number. They are found by looking for them, not by the table at the end: so a damaged file is read too, and no
/// table can send us round in circles.
/// </summary>
internal sealed class PdfObjects
{
    private const int MaxObjects = 200_000;

    private readonly byte[] _file;
    private readonly ReadingBudget _budget;
    private readonly Dictionary<int, PdfValue> _objects = [];

    public PdfObjects(byte[] file, ReadingBudget budget)
    {
        (_file, _budget) = (file, budget);
        Scan();
    }

    /// <summary>All dictionaries, in the order of their numbers.</summary>
    public IEnumerable<PdfDictionary> Dictionaries => _objects.OrderBy(pair => pair.Key).Select(pair => pair.Value).OfType<PdfDictionary>();

    public PdfValue Resolve(PdfValue value)
    {
        // A reference to a reference is not allowed, and many of them could go round.
        for (var hops = 0; value is PdfReference reference && hops < 8; hops++)
        {
            value = _objects.GetValueOrDefault(reference.Number, PdfValue.Null);
        }

        return value;
    }

    public PdfDictionary Dictionary(PdfValue value) => Resolve(value) as PdfDictionary ?? PdfDictionary.Empty;

    public double Number(PdfValue value, double otherwise) => Resolve(value) is PdfNumber number ? number.Value : otherwise;

    public IReadOnlyList<PdfValue> Array(PdfValue value) => Resolve(value) is PdfArray array ? array.Items : [];

    /// <summary>The bytes of a stream as they were before packing; none when they are packed in a way that text never is.</summary>
    public byte[] Unpack(PdfDictionary stream)
    {
        if (stream.Data < 0)
        {
            return [];
        }

        var bytes = Packed(stream);
        _budget.SpendBytes(bytes.Length);
        var filters = Resolve(stream["Filter"]) is PdfArray several ? several.Items : [stream["Filter"]];
        foreach (var filter in filters.Select(Resolve).OfType<PdfName>())
        {
            bytes = filter.Value switch
            {
                "FlateDecode" or "Fl" => Inflate(bytes),
                "ASCIIHexDecode" or "AHx" => (new PdfParser([(byte)'<', .. bytes], 0, _budget).Read() as PdfString)?.Bytes ?? [],
                "ASCII85Decode" or "A85" => Ascii85(bytes),
                _ => [],
            };
        }

        return bytes;
    }

    private byte[] Packed(PdfDictionary stream)
    {
        var length = (int)Math.Clamp(Number(stream["Length"], -1), -1, _file.Length - stream.Data);
        if (length >= 0 && EndsAt(stream.Data + length))
        {
            return _file[stream.Data..(stream.Data + length)];
        }

        var end = _file.AsSpan(stream.Data).IndexOf("endstream"u8);
        return end < 0 ? _file[stream.Data..] : _file[stream.Data..(stream.Data + end)];
    }

    private bool EndsAt(int place)
    {
        while (place < _file.Length && PdfCharacters.IsSpace(_file[place]))
        {
            place++;
        }

        return _file.AsSpan(place).StartsWith("endstream"u8);
    }

    private void Scan()
    {
        for (var place = 0; place < _file.Length;)
        {
            var found = _file.AsSpan(place).IndexOf("obj"u8);
            if (found < 0)
            {
                return;
            }

            place += found;
            _budget.Step();
            var number = NumberBefore(place);
            place += 3;
            if (number >= 0)
            {
                place = Add(number, place);
            }
        }
    }

    private int Add(int number, int place)
    {
        var parser = new PdfParser(_file, place, _budget);
        var value = parser.Read();
        Put(number, value);
        if (value is PdfDictionary dictionary)
        {
            Refuse(dictionary);
            if (dictionary.IsA("ObjStm"))
            {
                AddPacked(dictionary);
            }

            // Bytes of a stream may look like anything.
            return dictionary.Data < 0 ? parser.Position : Math.Max(parser.Position, EndOf(dictionary));
        }

        return parser.Position;
    }

    private int EndOf(PdfDictionary stream)
    {
        var length = stream["Length"] is PdfNumber { Value: >= 0 } number ? (int)Math.Min(number.Value, _file.Length - stream.Data) : 0;
        return stream.Data + length;
    }

    // The table of a packed file is an object, and says whether the file is encrypted.
    private static void Refuse(PdfDictionary dictionary)
    {
        if (dictionary.IsA("XRef") && dictionary.Entries.ContainsKey("Encrypt"))
        {
            throw new FileTextException("it is encrypted");
        }
    }

    private void AddPacked(PdfDictionary stream)
    {
        var bytes = Unpack(stream);
        var first = (int)Number(stream["First"], 0);
        var header = new PdfParser(bytes, 0, _budget);
        for (var left = (int)Math.Min(Number(stream["N"], 0), MaxObjects); left > 0; left--)
        {
            if (header.Read() is not PdfNumber number || header.Read() is not PdfNumber offset
                || first + offset.Value >= bytes.Length || first + offset.Value < 0)
            {
                return;
            }

            Put((int)number.Value, new PdfParser(bytes, first + (int)offset.Value, _budget).Read());
        }
    }

    private void Put(int number, PdfValue value)
    {
        if (_objects.Count >= MaxObjects)
        {
            throw new FileTextException("it consists of more than is read");
        }

        _objects[number] = value;
    }

    // "12 0 obj", and not "endobj".
    private int NumberBefore(int place)
    {
        var at = place - 1;
        var generation = Digits(ref at);
        return generation < 0 ? -1 : Digits(ref at);
    }

    private int Digits(ref int at)
    {
        while (at >= 0 && PdfCharacters.IsSpace(_file[at]))
        {
            at--;
        }

        var (number, unit, count) = (0, 1, 0);
        for (; at >= 0 && PdfCharacters.IsDigit(_file[at]) && count < 8; at--, count++, unit *= 10)
        {
            number += (_file[at] - '0') * unit;
        }

        return count == 0 ? -1 : number;
    }

    private byte[] Inflate(byte[] packed)
    {
        using var output = new MemoryStream();
        var buffer = new byte[16 * 1024];
        using var zip = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            for (int read; (read = zip.Read(buffer)) > 0;)
            {
                _budget.SpendBytes(read);
                output.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What came before the damage is used.
        }

        return output.ToArray();
    }

    private static byte[] Ascii85(byte[] packed)
    {
        var bytes = new List<byte>(packed.Length);
        var (group, count) = (0ul, 0);
        foreach (var letter in packed.TakeWhile(letter => letter != '~'))
        {
            if (letter == 'z' && count == 0)
            {
                bytes.AddRange([0, 0, 0, 0]);
            }
            else if (letter is >= (byte)'!' and <= (byte)'u')
            {
                group = group * 85 + letter - '!';
                if (++count == 5)
                {
                    bytes.AddRange([(byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8), (byte)group]);
                    (group, count) = (0, 0);
                }
            }
        }

        for (var missing = count; missing is > 1 and < 5; missing++)
        {
            group = group * 85 + 84;
        }

        bytes.AddRange(new[] { (byte)(group >> 24), (byte)(group >> 16), (byte)(group >> 8) }.Take(Math.Max(0, count - 1)));
        return [.. bytes];
    }
}
