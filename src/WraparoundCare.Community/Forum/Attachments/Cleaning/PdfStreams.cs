using UglyToad.PdfPig.Tokens;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>The streams of a PDF. Photos are stored as cameras made them, notes and all.</summary>
internal sealed class PdfStreams(Func<IToken, IToken> resolve)
{
    private const string Photo = "DCTDecode";
    private const string Packed = "FlateDecode";

    private static readonly string[] OfElsewhere = ["F", "FFilter", "FDecodeParms"];

    // Of all streams together, unpacked.
    private long _left = 150 * 1024 * 1024;

    /// <exception cref="RefusedFileException">It does not unpack, or what is in it cannot be looked at.</exception>
    public (DictionaryToken Dictionary, ReadOnlyMemory<byte> Data) Clean(StreamToken stream)
    {
        var dictionary = stream.StreamDictionary;
        if (OfElsewhere.Any(dictionary.Data.ContainsKey))
        {
            throw new RefusedFileException(FileProblem.Elsewhere);
        }

        string[] filters = [.. FiltersOf(dictionary)];
        ReadOnlyMemory<byte> data = stream.Data;
        switch (filters)
        {
            case [Photo]:
                return (dictionary, JpegSegments.Strip(data.Span));
            case [Packed, Photo]:
                var photo = JpegSegments.Strip(Traces.Unpack(data, ref _left));
                return (dictionary.Without(NameToken.DecodeParms).With(NameToken.Filter, NameToken.Create(Photo)), photo);
            case [Packed]:
                Look(Traces.Unpack(data, ref _left));
                break;
            case ["CCITTFaxDecode" or "JBIG2Decode"] or ["LZWDecode" or "RunLengthDecode" or "ASCII85Decode" or "ASCIIHexDecode"] or []:
                Look(data.Span);
                break;
            case [.., "JPXDecode"]:
                throw new RefusedFileException(FileProblem.Picture);
            default:
                throw new RefusedFileException(FileProblem.Content);
        }

        return (dictionary, data);
    }

    private static void Look(ReadOnlySpan<byte> unpacked)
    {
        if (Traces.Has(unpacked))
        {
            throw new RefusedFileException(FileProblem.Picture);
        }
    }

    private IEnumerable<string> FiltersOf(DictionaryToken dictionary) => PdfKeys.Value(dictionary, "Filter", resolve) switch
    {
        NameToken one => [Full(one.Data)],
        ArrayToken several => several.Data.Select(resolve).OfType<NameToken>().Select(name => Full(name.Data)),
        _ => [],
    };

    private static string Full(string name) => name switch
    {
        "Fl" => Packed,
        "DCT" => Photo,
        _ => name,
    };
}
