using System.Security.Cryptography;
using System.Text.Json;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>The files of a form, made from its page: an editor's change is in the next download.</summary>
internal sealed class FormFiles(SiteTree tree, SiteAddress site, GeneratedFileCache files)
{
    public const string PdfName = "formulier.pdf";
    public const string WordName = "formulier.docx";

    /// <returns>Null when too many other files are being made.</returns>
    public Task<KeptFile?> PdfAsync(Tool tool, CancellationToken cancellationToken) =>
        files.OfAsync(UrlOf(tool, PdfName), Describe(tool), FormPrinter.Print, cancellationToken);

    /// <returns>Null when too many other files are being made.</returns>
    public Task<KeptFile?> WordAsync(Tool tool, CancellationToken cancellationToken) =>
        files.OfAsync(UrlOf(tool, WordName), Describe(tool), FormWriter.Write, cancellationToken);

    /// <returns>Where the file is, and the file once it was made.</returns>
    public (string Url, KeptFile? File) Find(Tool tool, string name) =>
        (UrlOf(tool, name), files.Find(UrlOf(tool, name), Describe(tool)));

    public IReadOnlyList<string> Addresses(Tool tool) => [UrlOf(tool, PdfName), UrlOf(tool, WordName)];

    /// <summary>The PDF for search. The address that stands on it does not count, because it may depend on who asks.</summary>
    public SearchFile Searched(Tool tool)
    {
        var form = Describe(tool) with { Address = tree.Url(tool) };
        return new SearchFile(
            UrlOf(tool, PdfName),
            Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(form))),
            () => new MemoryStream(FormPrinter.Print(form).Bytes, writable: false));
    }

    /// <summary>The name under which a visitor keeps it.</summary>
    public string NameOf(Tool tool, string file) => $"{tree.Url(tool).TrimEnd('/').Split('/')[^1]}{Path.GetExtension(file)}";

    private string UrlOf(Tool tool, string name) => $"{tree.Url(tool).TrimEnd('/')}/{name}";

    private FormDocument Describe(Tool tool) => new(tool.Title, tree.Home()?.SiteName ?? string.Empty, tool.Form)
    {
        Intro = tool.Intro,
        Version = tool.Version,
        License = tool.License,
        Author = tool.Author,
        Address = site.Of(tree.Url(tool)),
        Changed = tool.UpdateDate,
    };
}
