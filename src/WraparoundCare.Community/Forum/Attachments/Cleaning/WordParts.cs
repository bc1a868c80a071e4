namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

internal enum PartUse
{
    /// <summary>It is cleaned and kept.</summary>
    Kept,

    /// <summary>It goes: the document can be read without it.</summary>
    Left,

    /// <summary>A program.</summary>
    Program,

    /// <summary>Something that nobody can look at.</summary>
    Unknown,
}

/// <summary>
/// The parts of a Word document (ECMA-376, part 1, 11.3), by their names as Word writes them. What is not known here is not taken.
/// </summary>
internal static class WordParts
{
    public const string ContentTypes = "[Content_Types].xml";

    private const string Folder = "word/";
    private const string Xml = ".xml";
    private const string Relations = ".xml.rels";

    private static readonly string[] Kept =
        ["styles", "settings", "fontTable", "numbering", "footnotes", "endnotes", "comments"];

    // Each may have a number behind its name.
    private static readonly string[] KeptNumbered =
    [
        "document", "header", "footer", "theme/theme", "charts/chart", "charts/style", "charts/colors", "diagrams/data", "diagrams/layout",
        "diagrams/quickStyle", "diagrams/colors", "diagrams/drawing",
    ];

    private static readonly string[] LeftFolders =
    [
        "docProps/", "customXml/", "_xmlsignatures/", "docMetadata/", "userCustomization/", "word/glossary/", "word/fonts/",
        "word/printerSettings/", "word/documenttasks/",
    ];

    private static readonly string[] Left =
    [
        "people.xml", "commentsExtended.xml", "commentsIds.xml", "commentsExtensible.xml", "webSettings.xml", "stylesWithEffects.xml",
        "customizations.xml", "_rels/webSettings.xml.rels", "_rels/stylesWithEffects.xml.rels",
    ];

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif"];

    public static PartUse UseOf(string name) => name switch
    {
        ContentTypes or "_rels/.rels" => PartUse.Kept,
        _ when LeftFolders.Any(folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) => PartUse.Left,
        _ when Contains(name, "vba") || Contains(name, "activeX") => PartUse.Program,
        _ when !name.StartsWith(Folder, StringComparison.Ordinal) => PartUse.Unknown,
        _ => InFolder(name[Folder.Length..]),
    };

    public static bool IsPicture(string name) => name.StartsWith("word/media/", StringComparison.Ordinal);

    public static bool IsRelations(string name) => name.EndsWith(".rels", StringComparison.Ordinal);

    /// <returns>The part whose relations these are; empty for those of the whole file.</returns>
    public static string OwnerOf(string relations) =>
        relations.Replace("_rels/", string.Empty, StringComparison.Ordinal)[..^".rels".Length];

    /// <returns>The name of the part that a part leads to.</returns>
    public static string Resolve(string owner, string target)
    {
        // Any address does to go from one part to the other by.
        var path = new Uri("https://document/" + owner);
        return !target.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(path, target, out var found)
            ? Uri.UnescapeDataString(found.AbsolutePath).TrimStart('/')
            : string.Empty;
    }

    private static PartUse InFolder(string name)
    {
        // The workbook behind a chart: the chart itself keeps what it shows.
        if (Left.Contains(name) || (name.StartsWith("embeddings/", StringComparison.Ordinal) && IsOf(name, ".xlsx")))
        {
            return PartUse.Left;
        }

        if (name.StartsWith("media/", StringComparison.Ordinal))
        {
            return Pictures.Any(extension => IsOf(name, extension)) ? PartUse.Kept : PartUse.Unknown;
        }

        var plain = IsOf(name, Relations) ? name.Replace("_rels/", string.Empty, StringComparison.Ordinal)[..^".rels".Length] : name;
        if (!IsOf(plain, Xml))
        {
            return PartUse.Unknown;
        }

        var stem = plain[..^Xml.Length];
        return Kept.Contains(stem) || KeptNumbered.Contains(stem.TrimEnd("0123456789".ToCharArray())) ? PartUse.Kept : PartUse.Unknown;
    }

    private static bool IsOf(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
