using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>The files of a form, made from its page: an editor's change is in the next download.</summary>
internal sealed class FormFiles(SiteTree tree, SiteAddress site, KeptFiles files)
{
    public const string PdfName = "formulier.pdf";
    public const string WordName = "formulier.docx";

    public (string Url, KeptFile File) Pdf(Tool tool) => Made(tool, PdfName, FormPrinter.Print);

    public (string Url, KeptFile File) Word(Tool tool) => Made(tool, WordName, FormWriter.Write);

    /// <summary>The name under which a visitor keeps it.</summary>
    public string NameOf(Tool tool, string file) => $"{tree.Url(tool).TrimEnd('/').Split('/')[^1]}{Path.GetExtension(file)}";

    private (string Url, KeptFile File) Made(Tool tool, string name, Func<FormDocument, MadeFile> make)
    {
        var url = $"{tree.Url(tool).TrimEnd('/')}/{name}";
        return (url, files.Of(url, Describe(tool), make));
    }

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
