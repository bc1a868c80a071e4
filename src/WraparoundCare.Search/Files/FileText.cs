namespace WraparoundCare.Search.Files;

/// <summary>What was read of a file.</summary>
/// <param name="Pages">The text, a page to an item; a Word document is one.</param>
/// <param name="Failure">Why there is no text, or no more than this; null when all of it is here. It quotes nothing of the file.</param>
internal sealed record FileText(IReadOnlyList<string> Pages, string? Failure = null)
{
    public const int MaxFileSize = 24 * 1024 * 1024;

    /// <summary>Files are read again when this changes, also those that failed: to be raised with every change that reads better.</summary>
    public const int Version = 2;

    /// <summary>Reads in this process, so only to be called where a file may do no harm: see <see cref="FileReader"/>.</summary>
    public static FileText Read(byte[] file, ReadingBudget budget)
    {
        try
        {
            var text = file.AsSpan() switch
            {
                var bytes when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => PdfText.Read(file, budget),
                var bytes when bytes.StartsWith("PK\u0003\u0004"u8) => DocxText.Read(file, budget),
                _ => throw new FileTextException("it is neither PDF nor Word"),
            };
            return text.Pages.Any(page => page.Length > 0) ? text : new FileText([], text.Failure ?? FileFailure.NoText);
        }
        catch (FileTextException e)
        {
            return new FileText([], e.Message);
        }
        catch (OutOfMemoryException)
        {
            return new FileText([], FileFailure.Memory);
        }
        catch (Exception e)
        {
            // The message may quote the file.
            return new FileText([], $"it cannot be read ({e.GetType().Name})");
        }
    }
}
