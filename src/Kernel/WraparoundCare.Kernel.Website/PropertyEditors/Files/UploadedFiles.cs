using System.Text;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Moves uploads from the waiting room to the media file system, once they are accepted.</summary>
internal sealed partial class UploadedFiles(
    MediaFileManager media,
    ITemporaryFileService waiting,
    UploadRules rules,
    ICoreScopeProvider scopes,
    ILogger<UploadedFiles> logger)
{
    private const int LongestName = 200;

    public TemporaryFileModel? Find(Guid key) => Synchronously.Run(() => waiting.GetAsync(key));

    /// <summary>Gives the address of the stored file, or null when it is refused. Removes the file that it replaces.</summary>
    public string? Store(TemporaryFileModel file, ContentPropertyData target, string? replacedUrl)
    {
        if (!rules.Allow(file))
        {
            LogRefused(UploadRules.Extension(file));
            return null;
        }

        if (target.ContentKey == Guid.Empty || target.PropertyTypeKey == Guid.Empty)
        {
            throw new ArgumentException("An upload needs the keys of its content and its property type.", nameof(target));
        }

        using Stream content = rules.OpenForStoring(file);
        using ICoreScope scope = scopes.CreateCoreScope();
        waiting.EnlistDeleteIfScopeCompletes(file.Key, scopes);
        var path = PathOf(file, target);
        media.FileSystem.AddFile(path, content, overrideIfExists: true);
        var url = media.FileSystem.GetUrl(path);
        if (replacedUrl != url)
        {
            Remove(replacedUrl, target);
        }

        scope.Complete();
        return url;
    }

    /// <summary>Only a file of this very property: a value can name a file that belongs to something else.</summary>
    public void Remove(string? url, ContentPropertyData owner)
    {
        if (!media.IsFileOwnedBy(url, owner.ContentKey, owner.PropertyTypeKey))
        {
            return;
        }

        var path = media.FileSystem.GetRelativePath(url!);
        if (scopes.Context is { } context)
        {
            // A save that fails afterwards must find its file back.
            context.Enlist($"remove {path}", () => path, (completed, removed) => DeleteIf(completed, removed!));
        }
        else
        {
            media.FileSystem.DeleteFile(path);
        }
    }

    /// <summary>Of a name in signs that no address has (a drawing of a face) nothing is left, and the system would hide the file.</summary>
    private string PathOf(TemporaryFileModel file, ContentPropertyData target)
    {
        var path = media.GetMediaPath(NameOf(file), target.ContentKey, target.PropertyTypeKey);
        return Path.GetFileNameWithoutExtension(path).Length > 0
            ? path
            : media.GetMediaPath("file" + Path.GetExtension(file.FileName), target.ContentKey, target.PropertyTypeKey);
    }

    /// <summary>Not longer than file systems take: 255 bytes, of which the extension needs some.</summary>
    private static string NameOf(TemporaryFileModel file)
    {
        var name = Path.GetFileNameWithoutExtension(file.FileName);
        name = name[..Math.Min(name.Length, LongestName)];
        while (Encoding.UTF8.GetByteCount(name) > LongestName || (name.Length > 0 && char.IsHighSurrogate(name[^1])))
        {
            name = name[..^1];
        }

        return name + Path.GetExtension(file.FileName);
    }

    private void DeleteIf(bool completed, string path)
    {
        if (completed)
        {
            media.FileSystem.DeleteFile(path);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An upload of a .{Extension} file was refused.")]
    private partial void LogRefused(string extension);
}
