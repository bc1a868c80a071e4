using UglyToad.PdfPig.Tokens;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>
/// Which entries of the dictionaries of a PDF stay. Of those that pages are shown by, only what ISO 32000-1 shows them with: programs put
/// notes of their own beside it. Of the others all but what is known to say something of people or to do something.
/// </summary>
internal static class PdfKeys
{
    private static readonly HashSet<string> OfCatalog =
    [
        "Type", "Pages", "Lang", "MarkInfo", "StructTreeRoot", "PageLayout", "PageMode", "PageLabels", "ViewerPreferences", "Outlines",
        "Dests", "OCProperties",
    ];

    private static readonly HashSet<string> OfPage =
    [
        "Type", "Parent", "Kids", "Count", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "Contents",
        "Annots", "StructParents", "Group", "Tabs", "UserUnit",
    ];

    private static readonly HashSet<string> OfForm =
    [
        "Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group", "StructParent", "StructParents", "OC", "Filter",
        "DecodeParms",
    ];

    private static readonly HashSet<string> OfImage =
    [
        "Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Intent", "ImageMask", "Mask", "Decode", "Interpolate",
        "SMask", "SMaskInData", "Matte", "StructParent", "OC", "Filter", "DecodeParms",
    ];

    private static readonly HashSet<string> OfAnnotation =
    [
        "Type", "Subtype", "Rect", "Contents", "Border", "BS", "BE", "C", "F", "H", "A", "Dest", "QuadPoints", "StructParent", "AP", "AS",
        "IC", "CA", "L", "LE", "Vertices", "InkList", "DA", "Q", "RD", "OC", "Name",
    ];

    private static readonly HashSet<string> OfAction = ["Type", "S", "D", "SD", "URI", "N", "IsMap"];

    private static readonly HashSet<string> Annotations =
    [
        "Link", "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut",
        "Stamp", "Ink", "Caret",
    ];

    private static readonly HashSet<string> Left =
    [
        "Metadata", "PieceInfo", "LastModified", "AA", "OpenAction", "JS", "JavaScript", "EmbeddedFiles", "EF", "AF", "Thumb", "Collection",
        "XFA", "Info", "Private", "SpiderInfo", "OPI", "Alternates", "Author", "Creator", "CreatorInfo", "Producer", "CreationDate",
        "ModDate", "NM", "RC", "Next", "AcroForm", "Perms", "Legal", "Threads", "Measure", "PtData", "Length",
    ];

    /// <param name="dictionary">As it stands in the file.</param>
    /// <param name="resolve">Finds what a reference leads to.</param>
    /// <exception cref="RefusedFileException">There is something in it that is not taken.</exception>
    public static IEnumerable<(string Key, IToken Value)> Kept(DictionaryToken dictionary, Func<IToken, IToken> resolve)
    {
        if (Value(dictionary, "Type", resolve) is NameToken { Data: "Catalog" }
            && Value(dictionary, "Names", resolve) is DictionaryToken names
            && names.Data.TryGetValue("Dests", out var places))
        {
            yield return ("Names", new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Create("Dests")] = places }));
        }

        var allowed = AllowedIn(dictionary, resolve);
        foreach (var (key, value) in dictionary.Data)
        {
            if (allowed?.Contains(key) ?? IsKept(dictionary, key))
            {
                if (key is "A" && !IsHarmless(resolve(value), resolve))
                {
                    continue;
                }

                yield return (key, value);
            }
        }
    }

    public static IToken? Value(DictionaryToken dictionary, string key, Func<IToken, IToken> resolve) =>
        dictionary.Data.TryGetValue(key, out var value) ? resolve(value) : null;

    /// <summary>Whether it is the window of a note, which says who wrote it.</summary>
    public static bool IsPopup(IToken token, Func<IToken, IToken> resolve) =>
        token is DictionaryToken dictionary && Value(dictionary, "Subtype", resolve) is NameToken { Data: "Popup" };

    // Notes of programs have names of their own, such as PTEX.InfoDict; in a list of fonts or pictures each name may be anything.
    private static bool IsKept(DictionaryToken dictionary, string key) => !Left.Contains(key)
        && !(dictionary.Data.ContainsKey("Type") && key.AsSpan().ContainsAny(".:_"))
        && !(dictionary.Data.ContainsKey("S") && key is "T");

    private static HashSet<string>? AllowedIn(DictionaryToken dictionary, Func<IToken, IToken> resolve)
    {
        var type = (Value(dictionary, "Type", resolve) as NameToken)?.Data;
        var subtype = (Value(dictionary, "Subtype", resolve) as NameToken)?.Data;
        if (type is "Annot" || (subtype is not null && dictionary.Data.ContainsKey("Rect")))
        {
            return subtype is null || Annotations.Contains(subtype) ? OfAnnotation
                : throw new RefusedFileException(subtype is "Widget" ? FileProblem.Fields : FileProblem.Content);
        }

        if (type is "Filespec" or "F" or "EmbeddedFile" || subtype is "PS")
        {
            throw new RefusedFileException(FileProblem.Content);
        }

        return (type, subtype) switch
        {
            ("Catalog", _) => OfCatalog,
            ("Page" or "Pages", _) => OfPage,
            (_, "Form") => OfForm,
            (_, "Image") => OfImage,
            _ when Value(dictionary, "S", resolve) is NameToken { Data: "URI" or "GoTo" } => OfAction,
            _ => null,
        };
    }

    // An action that goes somewhere else in the file or to a page of the web; or what is no action at all.
    private static bool IsHarmless(IToken action, Func<IToken, IToken> resolve) => action is not DictionaryToken dictionary
        || Value(dictionary, "S", resolve) switch
        {
            null => true,
            NameToken { Data: "GoTo" or "Named" } => true,
            NameToken { Data: "URI" } => PdfOutput.Bytes(Value(dictionary, "URI", resolve)) is { } address
                && (address.AsSpan().StartsWith("https://"u8) || address.AsSpan().StartsWith("http://"u8)),
            _ => false,
        };
}
