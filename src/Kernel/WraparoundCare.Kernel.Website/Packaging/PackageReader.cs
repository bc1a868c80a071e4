using System.Xml;
using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Reads package files without trusting them: no document type definitions, nothing from elsewhere, a limited size.</summary>
internal static class PackageReader
{
    public const long MaxBytes = 64 * 1024 * 1024;
    public const int MaxDepth = 256;

    /// <exception cref="PackageException">The file is too large, is not well formed, or holds a DTD.</exception>
    public static async Task<PackageFile> ReadAsync(string path, CancellationToken cancellationToken, long maxBytes = MaxBytes)
    {
        var size = new FileInfo(path).Length;
        if (size > maxBytes)
        {
            throw new PackageException($"{Label(path)}: the file has {size} bytes, more than the {maxBytes} that are allowed.");
        }

        await using var file = File.OpenRead(path);
        using var reader = XmlReader.Create(file, Settings(maxBytes));
        try
        {
            var document = await XDocument.LoadAsync(reader, LoadOptions.SetLineInfo, cancellationToken);
            RefuseDeepNesting(path, document);
            return new PackageFile(path, document);
        }
        catch (XmlException exception)
        {
            throw new PackageException(
                $"{Label(path)}({exception.LineNumber}): the XML is not well formed or not allowed: {exception.Message}", exception);
        }
    }

    /// <summary>How a file is named in messages: its folder and name, which is enough and says nothing of the machine.</summary>
    public static string Label(string path) => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";

    private static XmlReaderSettings Settings(long maxCharacters) => new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = maxCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // What follows walks the trees recursively.
    private static void RefuseDeepNesting(string path, XDocument document)
    {
        var tooDeep = document.Descendants().FirstOrDefault(element => element.Ancestors().Count() > MaxDepth);
        if (tooDeep is not null)
        {
            throw new PackageException($"{Label(path)}({tooDeep.Line()}): elements are nested more than {MaxDepth} deep.");
        }
    }
}
