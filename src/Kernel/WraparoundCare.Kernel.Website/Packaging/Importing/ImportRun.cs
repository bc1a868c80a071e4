using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using WraparoundCare.Kernel.Website.Packaging.Validation;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>One import: on whose behalf, from where, what earlier versions brought, and what has been created so far.</summary>
internal sealed class ImportRun
{
    private readonly Dictionary<string, int> _created = [];

    /// <summary>Whom the kernel's older services are told; -1 is the built-in administrator, as in their own defaults.</summary>
    public int UserId { get; init; } = -1;

    public Guid UserKey { get; init; } = Constants.Security.SuperUserKey;

    /// <summary>The package.xml, for messages.</summary>
    public string Path { get; init; } = PackageFile.FileName;

    /// <summary>Where the files of media items are, or null when the package came without files.</summary>
    public string? MediaFolder { get; init; }

    public ImportHistory History { get; init; } = ImportHistory.None;

    /// <summary>
    /// Whether what exists takes over the package's names and settings, as when a user imports a file over a type on purpose.
    /// A package that installs itself only ever adds.
    /// </summary>
    public bool UpdateExisting { get; init; }

    /// <summary>The files that were copied into the media folder, for taking them back.</summary>
    public List<string> CopiedFiles { get; } = [];

    public IReadOnlyDictionary<string, int> Created => _created;

    public bool HasCreated => _created.Count > 0;

    /// <summary>Tells an operator who waits how far the import is.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    public void CountCreated(string kind, int count = 1) => _created[kind] = _created.GetValueOrDefault(kind) + count;

    /// <param name="what">What is counted, in the plural.</param>
    /// <param name="total">How many there will be.</param>
    public ImportProgress Progress(string what, int total) => new(Logger, what, total);

    /// <summary>Whether the thing, which is not there, was there once.</summary>
    public bool WasDeleted(string fact) => History.Contains(fact);

    public PackageException Refuse(XElement element, string reason) => new(PackageFaults.Message(Path, element, reason));
}
