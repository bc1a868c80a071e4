using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>
/// A Word document is a ZIP file of parts. It is written anew of the parts that are known, each without what says who wrote it, on what
/// machine and from which template.
/// </summary>
internal static class WordCleaning
{
    private const int MaxParts = 1000;
    private const long MaxPart = 12 * 1024 * 1024;
    private const long MaxAll = 40 * 1024 * 1024;
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    // The first moment that a ZIP file can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="RefusedFileException">It is no such document, or there is something in it that is not taken.</exception>
    public static CleanFile Clean(byte[] file)
    {
        try
        {
            var parts = Read(file);
            var texts = new List<string>();
            var cleaned = parts.ToDictionary(part => part.Key, part => Clean(part.Key, part.Value, parts, texts), parts.Comparer);
            return new CleanFile { Kind = AttachmentKind.Docx, Bytes = Write(cleaned), Texts = texts };
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or UriFormatException)
        {
            throw new RefusedFileException(FileProblem.Damaged);
        }
    }

    private static Dictionary<string, byte[]> Read(byte[] file)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MaxAll;
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxParts)
        {
            throw new RefusedFileException(FileProblem.Size);
        }

        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var use = WordParts.UseOf(entry.FullName);
            if (use is PartUse.Program or PartUse.Unknown || parts.ContainsKey(entry.FullName))
            {
                throw new RefusedFileException(use is PartUse.Program ? FileProblem.Program
                    : WordParts.IsPicture(entry.FullName) ? FileProblem.Picture : FileProblem.Content);
            }

            if (use is PartUse.Kept)
            {
                using var stream = entry.Open();
                parts.Add(entry.FullName, Traces.Read(stream, MaxPart, ref left));
            }
        }

        return parts.ContainsKey(WordParts.ContentTypes) && parts.Keys.Any(IsMain) ? parts : throw new InvalidDataException();
    }

    private static bool IsMain(string name) => name.StartsWith("word/document", StringComparison.OrdinalIgnoreCase);

    private static byte[] Clean(string name, byte[] content, Dictionary<string, byte[]> parts, List<string> texts)
    {
        if (WordParts.IsPicture(name))
        {
            return PictureCleaning.Remake(content);
        }

        var part = Load(content);
        if (name == WordParts.ContentTypes)
        {
            CleanTypes(part, parts);
        }
        else if (WordParts.IsRelations(name))
        {
            CleanRelations(part, WordParts.OwnerOf(name), parts);
        }
        else
        {
            WordMarkup.Clean(part, texts);
        }

        using var written = new MemoryStream();
        part.Save(written, SaveOptions.DisableFormatting);
        return written.ToArray();
    }

    private static XDocument Load(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static void CleanTypes(XDocument types, Dictionary<string, byte[]> parts)
    {
        var main = types.Root!.Elements().FirstOrDefault(type => IsMain(NameOf(type)))?.Attribute("ContentType")?.Value;
        if (main != MainType)
        {
            var hasProgram = main?.Contains("macro", StringComparison.OrdinalIgnoreCase) is true;
            throw new RefusedFileException(hasProgram ? FileProblem.Program : FileProblem.Kind);
        }

        types.Root.Elements()
            .Where(type => type.Name.LocalName == "Override" && !parts.ContainsKey(NameOf(type)))
            .Remove();

        static string NameOf(XElement type) => type.Attribute("PartName")?.Value.TrimStart('/') ?? string.Empty;
    }

    private static void CleanRelations(XDocument relations, string owner, Dictionary<string, byte[]> parts)
    {
        foreach (var relation in relations.Root!.Elements().ToList())
        {
            var target = relation.Attribute("Target")?.Value ?? string.Empty;
            var type = relation.Attribute("Type")?.Value.Split('/')[^1];
            var isElsewhere = relation.Attribute("TargetMode")?.Value == "External";
            if (isElsewhere && type == "hyperlink")
            {
                // The address of a file says whose machine it stands on.
                relation.SetAttributeValue("Target", IsOfTheWeb(target) ? target : "about:blank");
            }
            else if (isElsewhere && type != "attachedTemplate")
            {
                throw new RefusedFileException(FileProblem.Elsewhere);
            }
            else if (isElsewhere || !parts.ContainsKey(WordParts.Resolve(owner, target)))
            {
                relation.Remove();
            }
        }
    }

    private static bool IsOfTheWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static byte[] Write(Dictionary<string, byte[]> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.OrderBy(part => part.Key != WordParts.ContentTypes))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }
}
