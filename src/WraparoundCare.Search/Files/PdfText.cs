using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace WraparoundCare.Search.Files;

/// <summary>
/// The text of a PDF, a page to an item, with what was filled in and noted on it. One that opens without a password is read, whatever its
/// author lets readers copy: everybody sees this text, and search gives back a few lines around the words that were asked for.
/// </summary>
internal static class PdfText
{
    private const int MaxPages = 2000;

    public static FileText Read(byte[] file, ReadingBudget budget)
    {
        try
        {
            var trouble = new PdfFonts.Trouble();
            using var document = Open(file, trouble);
            var text = Read(document, budget);
            return (trouble.IsHeard || text.Failure is not null) && ReadMended(file, budget) is { } mended && Length(mended) > Length(text)
                ? mended
                : text;
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new FileTextException("it is encrypted");
        }
    }

    /// <returns>Null when there was nothing to mend, or it did not help.</returns>
    private static FileText? ReadMended(byte[] file, ReadingBudget budget)
    {
        try
        {
            using var document = Open(file, new PdfFonts.Trouble());
            return PdfFonts.Mend(document, budget) ? Read(document, budget) : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static int Length(FileText text) => text.Pages.Sum(page => page.Length);

    private static PdfDocument Open(byte[] file, PdfFonts.Trouble trouble) =>
        PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, Logger = trouble });

    private static FileText Read(PdfDocument document, ReadingBudget budget)
    {
        var pages = new PageTexts();
        var damaged = 0;
        for (var number = 1; number <= document.NumberOfPages && pages.Failure is null; number++)
        {
            try
            {
                pages.Failure = number > MaxPages ? FileFailure.Pages : budget.IsTimeOver ? FileFailure.Time : null;
                if (pages.Failure is null)
                {
                    pages.Add(Page(document, number));
                }
            }
            catch (OutOfMemoryException)
            {
                pages.Failure = FileFailure.Memory;
            }
            catch (Exception)
            {
                // It costs the other pages nothing but keeps its number.
                damaged++;
                pages.Add(string.Empty);
            }
        }

        pages.Failure ??= damaged > 0 ? $"{damaged} of its {document.NumberOfPages} pages cannot be read" : null;
        return pages.ToText();
    }

    private static string Page(PdfDocument document, int number)
    {
        var page = document.GetPage(number);
        return PlainLines.OfPage(PdfPageLines.Of(page.Letters).Concat(new PdfNotes(document.Structure).Of(page)));
    }
}
