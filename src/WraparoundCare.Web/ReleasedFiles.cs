using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WraparoundCare.Web;

/// <summary>
/// The files beside the program. Nobody watches them, because only a release changes them: a machine lets an account
/// watch few things (128 by default on Linux), and one more would make a page fail that only asks the version of a style sheet.
/// </summary>
internal sealed class ReleasedFiles(string folder) : IFileProvider, IDisposable
{
    private readonly PhysicalFileProvider _files = new(folder);

    public IFileInfo GetFileInfo(string subpath) => _files.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => _files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => _files.Dispose();
}
