using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Files;

/// <summary>
/// The files of one kind in their folder, to be looked at only: what the site looks like is part of its code, and code is
/// not written from the backoffice.
/// </summary>
internal abstract class FileRepository<TFile>(IFileSystem? files, string extension) : IFileRepository, IFileWithFoldersRepository
    where TFile : class, IFile
{
    private IFileSystem Files => files ?? throw new InvalidOperationException($"There is no folder for {typeof(TFile).Name} files.");

    public TFile? Get(string? id) => IsOurs(id) && Files.FileExists(id!) ? Read(id!) : null;

    /// <param name="ids">The paths that are wanted; all files when left out.</param>
    public IEnumerable<TFile> GetMany(params string[]? ids) =>
        ids is { Length: > 0 } ? [.. ids.Select(Get).OfType<TFile>()] : [.. AllBelow(string.Empty).Select(Read)];

    public bool Exists(string id) => IsOurs(id) && Files.FileExists(id);

    public Stream GetFileContentStream(string filepath) => Exists(filepath) ? Files.OpenFile(filepath) : Stream.Null;

    public long GetFileSize(string filepath) => Exists(filepath) ? Files.GetSize(filepath) : -1;

    public bool FolderExists(string folderPath) => Files.DirectoryExists(folderPath);

    public bool FolderHasContent(string folderPath) => Files.GetFiles(folderPath).Any() || Files.GetDirectories(folderPath).Any();

    public void Save(TFile entity) => throw ReadOnly(nameof(Save));

    public void Delete(TFile entity) => throw ReadOnly(nameof(Delete));

    public void SetFileContent(string filepath, Stream content) => throw ReadOnly(nameof(SetFileContent));

    public void AddFolder(string folderPath) => throw ReadOnly(nameof(AddFolder));

    public void DeleteFolder(string folderPath) => throw ReadOnly(nameof(DeleteFolder));

    /// <summary>A file of this kind whose text is read when somebody asks for it.</summary>
    protected abstract TFile Create(string path, Func<string> content);

    private TFile Read(string path)
    {
        var file = Create(path, () => Content(path));
        file.Key = KeyOf(path);
        file.CreateDate = Files.GetCreated(path).UtcDateTime;
        file.UpdateDate = Files.GetLastModified(path).UtcDateTime;
        file.VirtualPath = Files.GetUrl(path);
        file.ResetDirtyProperties();
        return file;
    }

    private string Content(string path)
    {
        using var reader = new StreamReader(Files.OpenFile(path));
        return reader.ReadToEnd();
    }

    private bool IsOurs(string? path) => path?.EndsWith(extension, StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<string> AllBelow(string folder) => Files.DirectoryExists(folder)
        ? Files.GetFiles(folder, "*" + extension).Order(StringComparer.Ordinal)
            .Concat(Files.GetDirectories(folder).Order(StringComparer.Ordinal).SelectMany(AllBelow))
        : [];

    // The path is a file's only identity; the key has to follow from it.
    private static Guid KeyOf(string path) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(path)).AsSpan(0, 16));

    private static NotSupportedException ReadOnly(string member) =>
        new($"{typeof(TFile).Name}s.{member}: "
            + "partial views, scripts and stylesheets are part of the site's code and cannot be changed here.");
}

internal sealed class PartialViewRepository(FileSystems systems)
    : FileRepository<IPartialView>(systems.PartialViewsFileSystem, ".cshtml"), IPartialViewRepository
{
    protected override IPartialView Create(string path, Func<string> content) => new PartialView(path, _ => content());
}

internal sealed class ScriptRepository(FileSystems systems) : FileRepository<IScript>(systems.ScriptsFileSystem, ".js"), IScriptRepository
{
    protected override IScript Create(string path, Func<string> content) => new Script(path, _ => content());
}

internal sealed class StylesheetRepository(FileSystems systems)
    : FileRepository<IStylesheet>(systems.StylesheetsFileSystem, ".css"), IStylesheetRepository
{
    protected override IStylesheet Create(string path, Func<string> content) => new Stylesheet(path, _ => content());
}
