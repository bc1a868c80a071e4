using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Tables;

namespace WraparoundCare.Platform.Downloads.Accessibility;

/// <summary>Tells editors which PDF files can be read aloud, and what is to be mended in the others.</summary>
internal sealed class PdfReport(PageIndex pages, ToolFiles files, PdfChecks checks, SiteTree tree)
{
    /// <returns>Null when no tool has an uploaded PDF.</returns>
    public DataTable? Build()
    {
        List<IReadOnlyList<TableCell>> rows = [];
        foreach (var tool in pages.All<Tool>())
        {
            if (files.UploadedPdf(tool) is { } pdf)
            {
                var check = checks.Find(pdf.Sha256);
                rows.Add(
                [
                    new TableCell(tool.Title, tree.Url(tool)),
                    new TableCell(pdf.Name),
                    new TableCell(AccessibilityWords.Of(check)),
                    new TableCell(check is null ? string.Empty : string.Join(' ', AccessibilityWords.Missing(check))),
                ]);
            }
        }

        return rows.Count > 0
            ? new DataTable("Pdf-bestanden van hulpmiddelen", ["Hulpmiddel", "Bestand", "Toegankelijk", "Wat ontbreekt"], rows)
            : null;
    }
}
