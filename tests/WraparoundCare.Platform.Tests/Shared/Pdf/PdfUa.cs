using System.Text.Json;
using System.Text.RegularExpressions;

namespace WraparoundCare.Platform.Tests.Shared.Pdf;

/// <summary>
/// What PDF/UA-1 (ISO 14289-1) asks and a program can judge. There is no validator to be had where the tests run, so these are the checks
/// of the Matterhorn protocol that concern what our files hold; what they say is read by qpdf, not by our own code.
/// </summary>
internal sealed partial class PdfUa(PdfObjects file)
{
    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["/L"] = ["/LI"],
        ["/LI"] = ["/Lbl", "/LBody"],
        ["/Table"] = ["/TR"],
        ["/TR"] = ["/TH", "/TD"],
    };

    private static readonly HashSet<string> Standard =
        ["/Document", "/Sect", "/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/Link", "/Span"];

    private readonly List<string> _faults = [];
    private readonly HashSet<(string Page, int Piece)> _read = [];
    private readonly HashSet<string> _annotations = [];
    private int _level;

    public static async Task<IReadOnlyList<string>> FaultsAsync(byte[] pdf)
    {
        var check = new PdfUa(await PdfObjects.ReadAsync(pdf));
        check.CheckCatalog();
        check.CheckElement(check.Root(), string.Empty);
        check.CheckPages();
        check.CheckFonts();
        return check._faults;
    }

    private JsonElement Root() => file.Many(file.Get(file.Catalog, "/StructTreeRoot"), "/K").Select(file.Resolve).Single();

    private void Require(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }

    private void CheckCatalog()
    {
        var catalog = file.Catalog;
        var metadata = catalog.TryGetProperty("/Metadata", out var stream) ? file.Text(stream) : string.Empty;
        Require(metadata.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal), "06-002: does not say that it is PDF/UA-1");
        Require(Title().IsMatch(metadata), "06-003: no title in the metadata");
        Require(IsTrue(file.Get(file.Get(catalog, "/ViewerPreferences"), "/DisplayDocTitle")), "07-002: the window shows the file name");
        Require(IsTrue(file.Get(file.Get(catalog, "/MarkInfo"), "/Marked")), "not marked as tagged");
        Require(file.Name(catalog, "/Lang") == "u:nl-NL", "11-006: no language");
    }

    private void CheckElement(JsonElement element, string parent)
    {
        var tag = Tag(element);
        Require(Standard.Contains(tag), $"02-001: {tag} is no standard type");
        Require(!Children.TryGetValue(parent, out var allowed) || allowed.Contains(tag), $"09: {tag} in {parent}");
        Require(tag != "/TH" || Attribute(element, "/Scope").Length > 0, "15-003: a heading of a table does not say of what");
        CheckHeading(tag);
        foreach (var kid in file.Many(element, "/K").Select(file.Resolve))
        {
            CheckKid(kid, tag);
        }

        Require(
            tag != "/L" || Attribute(element, "/ListNumbering").Length > 0 || !HasLabels(element),
            "16-001: a list with labels does not say how it counts");
    }

    private void CheckKid(JsonElement kid, string tag)
    {
        switch (file.Name(kid, "/Type"))
        {
            case "/MCR":
                Require(
                    _read.Add((kid.GetProperty("/Pg").GetString()!, kid.GetProperty("/MCID").GetInt32())), "a piece of text is read twice");
                break;
            case "/OBJR":
                Require(tag == "/Link", $"28-011: an annotation in {tag}");
                Require(_annotations.Add(kid.GetProperty("/Obj").GetString()!), "an annotation is read twice");
                break;
            default:
                Require(file.Name(kid, "/Type") == "/StructElem", $"no element of the structure in {tag}");
                CheckElement(kid, tag);
                break;
        }
    }

    private void CheckHeading(string tag)
    {
        if (tag.StartsWith("/H", StringComparison.Ordinal))
        {
            var level = tag[2] - '0';
            Require(level <= _level + 1, $"14-003: {tag} after level {_level}");
            _level = level;
        }
    }

    private bool HasLabels(JsonElement list) =>
        file.Many(list, "/K").Select(file.Resolve).Any(item => file.Many(item, "/K").Select(file.Resolve).Any(part => Tag(part) == "/Lbl"));

    private void CheckPages()
    {
        var owners = file.Many(file.Get(file.Get(file.Catalog, "/StructTreeRoot"), "/ParentTree"), "/Nums").Chunk(2)
            .ToDictionary(pair => pair[0].GetInt32(), pair => file.Resolve(pair[1]));
        foreach (var (reference, page) in file.All.Where(item => file.Name(item.Value, "/Type") == "/Page"))
        {
            var content = PdfContent.Of(file.Text(page.GetProperty("/Contents")));
            _faults.AddRange(content.Faults);
            Require(content.Pieces.All(piece => _read.Contains((reference, piece))), "01-005: text that nobody reads");
            Require(
                owners[page.GetProperty("/StructParents").GetInt32()].GetArrayLength() == content.Pieces.Count,
                "the tree of parents misses pieces");
            Require(file.Name(page, "/Tabs") == "/S", "28-009: no tab order");
            foreach (var annotation in file.Many(page, "/Annots"))
            {
                Require(_annotations.Contains(annotation.GetString()!), "28-002: an annotation that nobody reads");
                Require(file.Name(file.Resolve(annotation), "/Contents").Length > 2, "28-012: a link without a description");
                Require(
                    owners.ContainsKey(file.Resolve(annotation).GetProperty("/StructParent").GetInt32()),
                    "28-002: an annotation without a parent");
            }
        }
    }

    private void CheckFonts()
    {
        foreach (var (_, font) in file.All.Where(item => file.Name(item.Value, "/Subtype") == "/Type0"))
        {
            var part = file.Many(font, "/DescendantFonts").Select(file.Resolve).Single();
            var known = file.Text(font.GetProperty("/ToUnicode"));
            Require(
                file.Get(file.Get(part, "/FontDescriptor"), "/FontFile2").ValueKind == JsonValueKind.Object,
                "31-009: a font is not in the file");
            Require(file.Name(part, "/CIDToGIDMap") == "/Identity", "31-004: no map of glyphs");
            Require(!NoCharacter().IsMatch(known), "31-028: a glyph without a character");
            Require(
                file.Many(part, "/W").Count(item => item.ValueKind == JsonValueKind.Number) == Glyph().Count(known),
                "31-027: not every glyph has its character");
        }
    }

    private string Tag(JsonElement element) => file.Name(element, "/S");

    private string Attribute(JsonElement element, string name) => file.Name(file.Get(element, "/A"), name);

    private static bool IsTrue(JsonElement value) => value.ValueKind == JsonValueKind.True;

    [GeneratedRegex("<dc:title>.*<rdf:li[^>]*>[^<]+</rdf:li>")]
    private static partial Regex Title();

    [GeneratedRegex("^<[0-9A-F]{4}> <[0-9A-F]+>", RegexOptions.Multiline)]
    private static partial Regex Glyph();

    [GeneratedRegex("> <(?:0000|FEFF|FFFE)>")]
    private static partial Regex NoCharacter();
}
