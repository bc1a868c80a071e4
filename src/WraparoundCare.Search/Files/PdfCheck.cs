using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace WraparoundCare.Search.Files;

/// <summary>
/// What a program can see of whether a PDF can be read aloud: the first things of PDF/UA (ISO 14289). Whether tags and words are right only
/// a person can see.
/// </summary>
public sealed record PdfCheck
{
    /// <summary>Files are checked again when this changes: to be raised with every change that judges otherwise.</summary>
    public const int Version = 1;

    /// <summary>False when it is locked, damaged or too large to look at; then the rest says nothing.</summary>
    public bool IsReadable { get; init; }

    /// <summary>Marked as tagged, with a tree of tags.</summary>
    public bool HasTags { get; init; }

    public bool HasLanguage { get; init; }

    public bool HasTitle { get; init; }

    /// <summary>Whether a reader's window is called by the title and not by the name of the file.</summary>
    public bool ShowsTitle { get; init; }

    [JsonIgnore]
    public bool IsPassed => IsReadable && HasTags && HasLanguage && HasTitle && ShowsTitle;

    /// <summary>Reads in this process, so only to be called where a file may do no harm: see <see cref="PdfCheckProgram"/>.</summary>
    internal static PdfCheck Of(byte[] file)
    {
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            var catalog = document.Structure.Catalog.CatalogDictionary;
            var structure = document.Structure;
            return new PdfCheck
            {
                IsReadable = true,
                HasTags = IsTrue(structure, Entry(structure, catalog, "MarkInfo"), "Marked")
                    && Entry(structure, Entry(structure, catalog, "StructTreeRoot") as DictionaryToken, "K") is { } and not NullToken,
                HasLanguage = Text(Entry(structure, catalog, "Lang")).Trim().Length > 0,
                HasTitle = !string.IsNullOrWhiteSpace(document.Information.Title) || HasTitleInMetadata(document),
                ShowsTitle = IsTrue(structure, Entry(structure, catalog, "ViewerPreferences"), "DisplayDocTitle"),
            };
        }
        catch (Exception)
        {
            // Whatever it is, nobody can be sure that a reader gets further.
            return new PdfCheck();
        }
    }

    private static bool HasTitleInMetadata(PdfDocument document)
    {
        if (!document.TryGetXmpMetadata(out var metadata))
        {
            return false;
        }

        using var stream = new MemoryStream(metadata.GetXmlBytes().ToArray());
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            XNamespace dublinCore = "http://purl.org/dc/elements/1.1/";
            return XDocument.Load(reader).Descendants(dublinCore + "title").Any(title => !string.IsNullOrWhiteSpace(title.Value));
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsTrue(Structure structure, IToken? dictionary, string name) =>
        Entry(structure, dictionary as DictionaryToken, name) is BooleanToken { Data: true };

    private static IToken? Entry(Structure structure, DictionaryToken? dictionary, string name) =>
        dictionary is not null && dictionary.TryGet(NameToken.Create(name), out var value)
            ? value is IndirectReferenceToken reference ? structure.GetObject(reference.Data)?.Data : value
            : null;

    private static string Text(IToken? value) => value switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => string.Empty,
    };
}
