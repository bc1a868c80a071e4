using Microsoft.Extensions.Logging;

namespace WraparoundCare.Search.Files;

/// <summary>
/// Reads files for the index. Anybody may have made them, so whatever is wrong with one costs a line in the log and nothing else: its
/// document is found by the rest of what it says.
/// </summary>
internal sealed class FileTexts(ILogger<FileTexts> logger)
{
    /// <summary>The text of the file, a page to an item; a Word document is one. None when it cannot be read.</summary>
    public IReadOnlyList<string> Read(SearchFile file)
    {
        try
        {
            using var stream = file.Open();
            return [.. Read(Take(stream), ReadingBudget.Ordinary()).Select(Lines)];
        }
        catch (FileTextException e)
        {
            logger.LogWarning("Search does not have the text of {File}: {Reason}", file.Url, e.Message);
        }
        catch (Exception e)
        {
            // The message may quote the file.
            logger.LogWarning("Search does not have the text of {File}: it cannot be read ({Failure})", file.Url, e.GetType().Name);
        }

        return [];
    }

    internal static IReadOnlyList<string> Read(byte[] file, ReadingBudget budget) => file.AsSpan() switch
    {
        var bytes when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => PdfText.Read(file, budget),
        var bytes when bytes.StartsWith("PK\u0003\u0004"u8) => DocxText.Read(file, budget),
        _ => throw new FileTextException("it is neither PDF nor Word"),
    };

    private static byte[] Take(Stream stream)
    {
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (file.Length + read > ReadingBudget.MaxFileSize)
            {
                throw new FileTextException("it is larger than is read");
            }

            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Words).Where(line => line.Length > 0));

    private static string Words(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
