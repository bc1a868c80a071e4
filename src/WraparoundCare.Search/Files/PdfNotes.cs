using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace WraparoundCare.Search.Files;

/// <summary>What was filled in on a page of a form, and text that was put on it as a note.</summary>
internal sealed class PdfNotes(Structure structure)
{
    // A field is part of a field; no form goes deeper.
    private const int MaxDepth = 8;

    public IEnumerable<string> Of(Page page) => page.GetAnnotations()
        .Where(note => !note.Flags.HasFlag(AnnotationFlags.Hidden))
        .SelectMany(note => note.Type switch
        {
            AnnotationType.FreeText => [note.Content ?? string.Empty],
            AnnotationType.Widget => Values(note.AnnotationDictionary),
            _ => Array.Empty<string>(),
        })
        .SelectMany(text => text.Split(['\r', '\n']));

    // Only what is text: a box that is ticked and a signature have names for machines.
    private string[] Values(DictionaryToken field) => Inherited(field, NameToken.Ft) is not NameToken { Data: "Tx" or "Ch" }
        ? []
        : Inherited(field, NameToken.V) switch
        {
            ArrayToken several => [.. several.Data.Select(value => Text(Resolve(value)))],
            var value => [Text(value)],
        };

    private string Text(IToken? value) => value switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        StreamToken text => Decode(text.Decode(structure.FilterProvider).Span),
        _ => string.Empty,
    };

    private static string Decode(ReadOnlySpan<byte> text) => text switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(text[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(text[3..]),
        _ => Encoding.Latin1.GetString(text),
    };

    private IToken? Inherited(DictionaryToken field, NameToken name)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (field.TryGet(name, out var value))
            {
                return Resolve(value);
            }

            if (!field.TryGet(NameToken.Parent, out var parent) || Resolve(parent) is not DictionaryToken whole)
            {
                return null;
            }

            field = whole;
        }

        return null;
    }

    private IToken? Resolve(IToken token) => token is IndirectReferenceToken reference ? structure.GetObject(reference.Data)?.Data : token;
}
