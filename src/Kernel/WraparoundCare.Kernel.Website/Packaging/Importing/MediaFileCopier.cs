using System.Xml.Linq;
using Umbraco.Cms.Core.IO;
using WraparoundCare.Kernel.Website.Packaging.Validation;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Copies the files of a package into the media folder, under the same path, which texts in the package refer to.</summary>
internal sealed class MediaFileCopier(MediaFileManager media)
{
    /// <returns>The URL of the copy and its number of bytes, or null when the item has no file in the package.</returns>
    public (string Url, long Bytes)? Copy(XElement element, ImportRun run)
    {
        if (run.MediaFolder is null || element.Attr("mediaFilePath") is not { } file)
        {
            return null;
        }

        var source = ContentRules.FilePath(run.MediaFolder, file) ?? throw run.Refuse(element, $"the file '{file}' is outside the package");
        var target = file.TrimStart('/');
        run.CopiedFiles.Add(target);
        using var stream = File.OpenRead(source);
        media.FileSystem.AddFile(target, stream, overrideIfExists: true);
        return (media.FileSystem.GetUrl(target), stream.Length);
    }

    /// <summary>Takes the copies away again, after the import was rolled back.</summary>
    public void Undo(ImportRun run)
    {
        foreach (var file in run.CopiedFiles.Where(media.FileSystem.FileExists))
        {
            media.FileSystem.DeleteFile(file);
        }
    }
}
