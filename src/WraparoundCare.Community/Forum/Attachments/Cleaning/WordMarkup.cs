using System.Xml.Linq;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>
/// What a part of a Word document says of people, machines and other files. By the names of elements and attributes alone: older and newer
/// documents use them in other namespaces.
/// </summary>
internal static class WordMarkup
{
    // What Word itself writes when it is asked to leave out personal data.
    private const string Author = "Author";

    private const int MaxTexts = 500;

    private static readonly HashSet<string> LeftElements =
    [
        "rsids", "attachedTemplate", "mailMerge", "docVars", "docId", "dataBinding", "externalData", "embedRegular", "embedBold",
        "embedItalic", "embedBoldItalic", "saveThroughXslt", "writeProtection", "activeWritingStyle",
    ];

    private static readonly HashSet<string> RefusedElements = ["OLEObject", "altChunk", "control", "subDoc", "frameset"];

    private static readonly HashSet<string> LeftAttributes = ["initials", "paraId", "textId"];

    private static readonly string[] RefusedFields = ["DDE", "INCLUDETEXT", "INCLUDEPICTURE"];

    /// <param name="part">Changed where it stands.</param>
    /// <param name="texts">Gets the descriptions that stay.</param>
    public static void Clean(XDocument part, List<string> texts)
    {
        var elements = part.Descendants().ToList();
        if (elements.Exists(element => RefusedElements.Contains(element.Name.LocalName)))
        {
            throw new RefusedFileException(FileProblem.Content);
        }

        RefuseFields(elements);
        elements.Where(element => LeftElements.Contains(element.Name.LocalName)).Remove();
        foreach (var element in part.Descendants())
        {
            Clean(element, texts);
        }
    }

    // Word puts the parts of an instruction into several elements.
    private static void RefuseFields(List<XElement> elements)
    {
        var instructions = string.Concat(elements
            .Where(element => element.Name.LocalName is "instrText" or "delInstrText")
            .Select(element => element.Value)
            .Concat(elements.SelectMany(element => element.Attributes())
                .Where(attribute => attribute.Name.LocalName == "instr")
                .Select(attribute => $" {attribute.Value} ")));
        if (RefusedFields.Any(field => instructions.Contains(field, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RefusedFileException(FileProblem.Elsewhere);
        }
    }

    private static void Clean(XElement element, List<string> texts)
    {
        var hasAuthor = element.Attributes().Any(attribute => attribute.Name.LocalName == "author");
        foreach (var attribute in element.Attributes().ToList())
        {
            var name = attribute.Name.LocalName;
            if (name.StartsWith("rsid", StringComparison.Ordinal) || LeftAttributes.Contains(name)
                || (hasAuthor && name is "date" or "dateUtc"))
            {
                attribute.Remove();
            }
            else if (name == "author")
            {
                attribute.Value = Author;
            }
            else
            {
                CleanPicture(element.Name.LocalName, attribute, texts);
            }
        }
    }

    // Word calls a picture as its file was called, with the folder.
    private static void CleanPicture(string element, XAttribute attribute, List<string> texts)
    {
        switch ((element, attribute.Name.LocalName))
        {
            case ("cNvPr" or "docPr", "name"):
                attribute.Value = "Afbeelding";
                break;
            case ("imagedata", "title"):
                attribute.Value = string.Empty;
                break;
            case ("imagedata", "href" or "src"):
                attribute.Remove();
                break;
            case (_, "descr" or "alt") or ("cNvPr" or "docPr", "title") when texts.Count < MaxTexts:
                texts.Add(attribute.Value);
                break;
            case (_, "descr" or "alt"):
                attribute.Value = string.Empty;
                break;
        }
    }
}
