using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>
/// A PDF is written anew of what its pages lead to (ISO 32000-1, 7.7): what says who made it, other files, programs and forms are not
/// reached from there, or by keys that are left out.
/// </summary>
internal sealed class PdfCleaning
{
    private const int MaxObjects = 100_000;
    private const int MaxTexts = 500;

    private readonly PdfDocument _source;
    private readonly PdfOutput _output = new();
    private readonly Dictionary<IndirectReference, int> _numbers = [];
    private readonly Queue<IndirectReference> _waiting = [];
    private readonly List<string> _texts = [];
    private readonly PdfStreams _streams;

    private PdfCleaning(PdfDocument source)
    {
        _source = source;
        _streams = new PdfStreams(Resolve);
    }

    /// <exception cref="RefusedFileException">It cannot be read, or there is something in it that is not taken.</exception>
    public static CleanFile Clean(byte[] file)
    {
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return document.IsEncrypted
                ? throw new RefusedFileException(FileProblem.Password)
                : new PdfCleaning(document).Write();
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RefusedFileException(FileProblem.Password);
        }
        catch (Exception broken) when (broken is not RefusedFileException)
        {
            // Whatever goes wrong in the reader is the fault of the file.
            throw new RefusedFileException(FileProblem.Damaged);
        }
    }

    private CleanFile Write()
    {
        var catalog = _source.Structure.Catalog.CatalogDictionary;
        if (PdfKeys.Value(catalog, "AcroForm", Resolve) is DictionaryToken form && PdfKeys.Value(form, "Fields", Resolve) is ArrayToken
            { Length: > 0 })
        {
            throw new RefusedFileException(FileProblem.Fields);
        }

        _output.Begin(1);
        Write(catalog);
        _output.End();
        while (_waiting.TryDequeue(out var next))
        {
            _output.Begin(_numbers[next]);
            Write(Resolve(new IndirectReferenceToken(next)));
            _output.End();
        }

        return new CleanFile { Kind = AttachmentKind.Pdf, Bytes = _output.Finish(root: 1), Texts = _texts };
    }

    private void Write(IToken token)
    {
        switch (token)
        {
            case IndirectReferenceToken reference:
                _output.Raw($"{NumberOf(reference.Data)} 0 R");
                break;
            case var _ when PdfKeys.IsPopup(token, Resolve):
                _output.Raw("null");
                break;
            case DictionaryToken dictionary:
                WriteDictionary(dictionary);
                break;
            case ArrayToken array:
                _output.Raw("[");
                foreach (var item in array.Data.Where(item => !PdfKeys.IsPopup(Resolve(item), Resolve)))
                {
                    Write(item);
                    _output.Raw(" ");
                }

                _output.Raw("]");
                break;
            case StreamToken stream:
                var (kept, data) = _streams.Clean(stream);
                WriteDictionary(kept, data.Length);
                _output.Stream(data);
                break;
            default:
                _output.Value(token);
                break;
        }
    }

    private void WriteDictionary(DictionaryToken dictionary, int? length = null)
    {
        _output.Raw("<<");
        foreach (var (key, value) in PdfKeys.Kept(dictionary, Resolve))
        {
            _output.Name(key);
            _output.Raw(" ");
            Note(key, Resolve(value));
            Write(value);
            _output.Raw("\n");
        }

        _output.Raw(length is null ? ">>" : $"/Length {length}>>");
    }

    // What describes pictures, and what was noted on pages.
    private void Note(string key, IToken value)
    {
        if (key is "Alt" or "Contents" && PdfOutput.Bytes(value) is { } bytes && _texts.Count < MaxTexts)
        {
            _texts.Add(bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
                : bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
                : Encoding.Latin1.GetString(bytes));
        }
    }

    private int NumberOf(IndirectReference reference)
    {
        if (!_numbers.TryGetValue(reference, out var number))
        {
            number = _numbers.Count + 2;
            _numbers.Add(reference, number);
            _waiting.Enqueue(reference);
            if (number > MaxObjects)
            {
                throw new RefusedFileException(FileProblem.Size);
            }
        }

        return number;
    }

    private IToken Resolve(IToken token)
    {
        for (var step = 0; token is IndirectReferenceToken reference && step < 8; step++)
        {
            token = _source.Structure.GetObject(reference.Data)?.Data ?? NullToken.Instance;
        }

        return token is IndirectReferenceToken ? NullToken.Instance : token;
    }
}
