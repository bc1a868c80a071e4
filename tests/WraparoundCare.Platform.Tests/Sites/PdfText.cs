using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>A PDF as the tests look at it: its objects as they are written, and the words on its pages.</summary>
internal sealed partial class PdfText
{
    private readonly byte[] _file;
    private readonly Dictionary<string, Dictionary<string, string>> _fonts = [];

    public PdfText(byte[] file)
    {
        _file = file;
        Objects = Encoding.Latin1.GetString(file);
        foreach (var (index, map) in Streams().Where(text => text.Contains("begincmap", StringComparison.Ordinal)).Index())
        {
            _fonts[$"F{index}"] = Character()
                .Matches(map)
                .ToDictionary(match => match.Groups[1].Value, match => Decode(match.Groups[2].Value));
        }

        Words = string.Concat(
            Streams().SelectMany(content => Shown().Matches(content)).Select(match => Read(match.Groups[1].Value, match.Groups[2].Value)));
    }

    public string Objects { get; }

    /// <summary>Everything that is shown, in the order of the file, without any space.</summary>
    public string Words { get; }

    public int Count(string text) => Objects.Split(text).Length - 1;

    public static string WithoutSpaces(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private string Read(string font, string glyphs) =>
        WithoutSpaces(string.Concat(glyphs.Chunk(4).Select(glyph => _fonts[font][new string(glyph)])));

    private IEnumerable<string> Streams()
    {
        foreach (Match match in Packed().Matches(Objects))
        {
            var length = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            using var zip = new ZLibStream(new MemoryStream(_file, match.Index + match.Length, length), CompressionMode.Decompress);
            using var reader = new StreamReader(zip, Encoding.Latin1);
            yield return reader.ReadToEnd();
        }
    }

    private static string Decode(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    [GeneratedRegex(@"/FlateDecode /Length (\d+) >>\nstream\n")]
    private static partial Regex Packed();

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]+)>\n")]
    private static partial Regex Character();

    [GeneratedRegex(@"BT /(F\d+) .*? <([0-9A-F]*)> Tj")]
    private static partial Regex Shown();
}
