using System.Globalization;

namespace WraparoundCare.Search.Files;

/// <summary>Reads values from the bytes of a PDF, and forgives what is not as it should be.</summary>
internal sealed class PdfParser(byte[] data, int start, ReadingBudget budget)
{
    private const int Deepest = 40;
    private const int MaxNameLength = 127;

    public int Position { get; private set; } = start;

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return Position >= data.Length;
        }
    }

    /// <summary>Reads the next value. Two numbers and an R are a reference.</summary>
    public PdfValue Read() => Read(0);

    /// <summary>After the word ID of a picture inside a page: everything up to EI.</summary>
    public void SkipPicture()
    {
        for (; Position + 2 < data.Length; Position++)
        {
            if (data[Position] == 'E' && data[Position + 1] == 'I'
                && PdfCharacters.IsSpace(data[Position - 1]) && PdfCharacters.IsSpace(data[Position + 2]))
            {
                Position += 2;
                return;
            }
        }

        Position = data.Length;
    }

    private PdfValue Read(int depth)
    {
        budget.Step();
        SkipSpace();
        if (Position >= data.Length)
        {
            return PdfValue.Null;
        }

        if (depth > Deepest)
        {
            throw new FileTextException("it is nested too deep");
        }

        var letter = data[Position];
        return letter switch
        {
            (byte)'/' => Name(),
            (byte)'(' => Literal(),
            (byte)'<' when Next(1) == '<' => Dictionary(depth),
            (byte)'<' => Hexadecimal(),
            (byte)'[' => Array(depth),
            (byte)']' or (byte)'>' or (byte)')' or (byte)'{' or (byte)'}' => Skipped(letter),
            _ => Word(),
        };
    }

    private int Next(int offset) => Position + offset < data.Length ? data[Position + offset] : -1;

    private PdfOperator Skipped(byte letter)
    {
        Position++;
        return new PdfOperator(((char)letter).ToString());
    }

    private void SkipSpace()
    {
        while (Position < data.Length)
        {
            if (data[Position] == '%')
            {
                var end = data.AsSpan(Position).IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? data.Length : Position + end;
            }
            else if (PdfCharacters.IsSpace(data[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private ReadOnlySpan<byte> Regular()
    {
        var begin = Position;
        while (Position < data.Length && !PdfCharacters.IsSpace(data[Position]) && !PdfCharacters.IsDelimiter(data[Position]))
        {
            Position++;
        }

        return data.AsSpan(begin, Position - begin);
    }

    private PdfName Name()
    {
        Position++;
        var name = PdfCharacters.Text(Regular());
        var mark = name.Length > MaxNameLength ? -1 : name.IndexOf('#', StringComparison.Ordinal);
        while (mark >= 0
            && mark + 2 < name.Length
            && byte.TryParse(name.AsSpan(mark + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter))
        {
            name = $"{name.AsSpan(0, mark)}{(char)letter}{name.AsSpan(mark + 3)}";
            mark = name.IndexOf('#', mark + 1);
        }

        return new PdfName(name);
    }

    private PdfValue Word()
    {
        var word = Regular();
        if (word.Length is > 0 and < 20
            && double.TryParse(
                word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 0 and < int.MaxValue && IsReference() ? new PdfReference((int)number) : new PdfNumber(number);
        }

        return new PdfOperator(PdfCharacters.Text(word));
    }

    // "12 0 R": the place is kept when it is none.
    private bool IsReference()
    {
        var place = Position;
        SkipSpace();
        var generation = Regular();
        if (generation.Length is > 0 and < 6 && !generation.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            SkipSpace();
            if (Next(0) == 'R'
                && (Position + 1 == data.Length
                    || PdfCharacters.IsSpace(data[Position + 1])
                    || PdfCharacters.IsDelimiter(data[Position + 1])))
            {
                Position++;
                return true;
            }
        }

        Position = place;
        return false;
    }

    private PdfArray Array(int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (!IsAtEnd && data[Position] != ']')
        {
            items.Add(Read(depth + 1));
        }

        Position++;
        return new PdfArray(items);
    }

    private PdfDictionary Dictionary(int depth)
    {
        Position += 2;
        var entries = new Dictionary<string, PdfValue>();
        while (!IsAtEnd && data[Position] != '>')
        {
            if (Read(depth + 1) is PdfName key)
            {
                entries[key.Value] = Read(depth + 1);
            }
        }

        Position = Math.Min(Position + 2, data.Length);
        return new PdfDictionary(entries, Stream());
    }

    private int Stream()
    {
        var place = Position;
        SkipSpace();
        if (!data.AsSpan(Math.Min(Position, data.Length)).StartsWith("stream"u8))
        {
            Position = place;
            return -1;
        }

        Position += 6;
        Position += Next(0) == '\r' ? 1 : 0;
        Position += Next(0) == '\n' ? 1 : 0;
        return Position;
    }

    private PdfString Hexadecimal()
    {
        Position++;
        var bytes = new List<byte>();
        var half = -1;
        for (; Position < data.Length && data[Position] != '>'; Position++)
        {
            var digit = Digit((char)data[Position]);
            if (digit >= 0 && half < 0)
            {
                half = digit;
            }
            else if (digit >= 0)
            {
                bytes.Add((byte)(half * 16 + digit));
                half = -1;
            }
        }

        if (half >= 0)
        {
            bytes.Add((byte)(half * 16));
        }

        Position++;
        return new PdfString([.. bytes]);
    }

    private static int Digit(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'a' and <= 'f' => letter - 'a' + 10,
        >= 'A' and <= 'F' => letter - 'A' + 10,
        _ => -1,
    };

    private PdfString Literal()
    {
        Position++;
        var bytes = new List<byte>();
        for (var open = 1; Position < data.Length; Position++)
        {
            var letter = data[Position];
            if (letter == '\\')
            {
                Position++;
                Escaped(bytes);
                continue;
            }

            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (open == 0)
            {
                break;
            }

            bytes.Add(letter);
        }

        Position++;
        return new PdfString([.. bytes]);
    }

    private void Escaped(List<byte> bytes)
    {
        var letter = Next(0);
        switch (letter)
        {
            case 'n' or 'r' or 't':
                bytes.Add((byte)' ');
                break;
            case '\r':
                Position += Next(1) == '\n' ? 1 : 0;
                break;
            case '\n' or -1:
                break;
            case >= '0' and <= '7':
                var code = letter - '0';
                for (var digits = 1; digits < 3 && Next(1) is >= '0' and <= '7'; digits++)
                {
                    code = code * 8 + Next(1) - '0';
                    Position++;
                }

                bytes.Add((byte)code);
                break;
            default:
                bytes.Add((byte)letter);
                break;
        }
    }
}
