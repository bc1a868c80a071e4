using System.Text;

namespace WraparoundCare.Search.Files;

/// <summary>What a PDF is made of. Numbers are doubles, names strings, and words that mean something to a page are operators.</summary>
internal abstract record PdfValue
{
    public static PdfValue Null { get; } = new PdfOperator("null");
}

internal sealed record PdfNumber(double Value) : PdfValue;

internal sealed record PdfName(string Value) : PdfValue;

internal sealed record PdfString(byte[] Bytes) : PdfValue;

internal sealed record PdfOperator(string Word) : PdfValue;

internal sealed record PdfReference(int Number) : PdfValue;

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

/// <param name="Data">Where the bytes of a stream begin in the file; -1 when it is a dictionary only.</param>
internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries, int Data = -1) : PdfValue
{
    public static PdfDictionary Empty { get; } = new(new Dictionary<string, PdfValue>());

    public PdfValue this[string key] => Entries.GetValueOrDefault(key, Null);

    public bool IsA(string type) => this["Type"] is PdfName name && name.Value == type;
}

/// <summary>The characters that mean something in a PDF.</summary>
internal static class PdfCharacters
{
    public static bool IsSpace(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte letter) =>
        letter is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']'
            or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public static bool IsDigit(byte letter) => letter is >= (byte)'0' and <= (byte)'9';

    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
