namespace WraparoundCare.Search.Files;

/// <summary>The text of a PDF, a page to an item.</summary>
internal static class PdfText
{
    private const int MaxPages = 1000;
    private const int DeepestTree = 30;

    public static IReadOnlyList<string> Read(byte[] file, ReadingBudget budget)
    {
        if (IsEncrypted(file))
        {
            throw new FileTextException("it is encrypted");
        }

        var objects = new PdfObjects(file, budget);
        var fonts = new Dictionary<PdfDictionary, PdfFontText>(ReferenceEqualityComparer.Instance);
        var pages = new List<string>();
        var left = ReadingBudget.MaxText;
        foreach (var (page, resources) in Pages(objects))
        {
            if (left <= 0 || pages.Count == MaxPages)
            {
                break;
            }

            var text = new PdfPageText(objects, budget, fonts).Read(Content(objects, page), resources);
            pages.Add(text.Length > left ? text[..left] : text);
            left -= text.Length;
        }

        return pages;
    }

    // The table at the end says so, when it is not packed.
    private static bool IsEncrypted(byte[] file)
    {
        var trailer = file.AsSpan().LastIndexOf("trailer"u8);
        return trailer >= 0 && file.AsSpan(trailer).IndexOf("/Encrypt"u8) >= 0;
    }

    private static List<(PdfDictionary Page, PdfDictionary Resources)> Pages(PdfObjects objects)
    {
        var pages = new List<(PdfDictionary, PdfDictionary)>();
        if (objects.Dictionaries.LastOrDefault(dictionary => dictionary.IsA("Catalog")) is { } catalog)
        {
            Walk(objects, objects.Dictionary(catalog["Pages"]), PdfDictionary.Empty, 0, new(ReferenceEqualityComparer.Instance), pages);
        }

        // Without a tree, the pages in the order of their numbers.
        return pages.Count > 0
            ? pages
            : [.. objects.Dictionaries
                .Where(dictionary => dictionary.IsA("Page"))
                .Select(page => (page, objects.Dictionary(page["Resources"])))];
    }

    private static void Walk(
        PdfObjects objects,
        PdfDictionary node,
        PdfDictionary inherited,
        int depth,
        HashSet<PdfDictionary> seen,
        List<(PdfDictionary Page, PdfDictionary Resources)> pages)
    {
        if (depth > DeepestTree || pages.Count >= MaxPages || !seen.Add(node))
        {
            return;
        }

        var own = objects.Dictionary(node["Resources"]);
        var resources = own.Entries.Count > 0 ? own : inherited;
        var children = objects.Array(node["Kids"]);
        if (children.Count == 0 && !node.IsA("Pages") && node.Entries.Count > 0)
        {
            pages.Add((node, resources));
        }

        foreach (var child in children)
        {
            Walk(objects, objects.Dictionary(child), resources, depth + 1, seen, pages);
        }
    }

    private static byte[] Content(PdfObjects objects, PdfDictionary page)
    {
        var content = objects.Resolve(page["Contents"]);
        return content switch
        {
            PdfDictionary single => objects.Unpack(single),
            PdfArray several => Join(several.Items.Select(part => objects.Unpack(objects.Dictionary(part)))),
            _ => [],
        };
    }

    private static byte[] Join(IEnumerable<byte[]> parts)
    {
        using var whole = new MemoryStream();
        foreach (var part in parts)
        {
            whole.Write(part);
            whole.WriteByte((byte)'\n');
        }

        return whole.ToArray();
    }
}
