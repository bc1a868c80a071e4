using System.Collections.Concurrent;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Testing.Sites;

/// <summary>
/// The database and the files of a site on which the package is installed and of which the search index is made. That is done once in
/// the test process for each kind of database; a test gets a copy, which takes milliseconds.
/// </summary>
public sealed class InstalledSite : IAsyncDisposable
{
    private const string IndexIsMade = "Search: ";

    // In a process of its own, because tests that host the site in theirs may be running.
    private static readonly DatabaseTemplate Installed = new(InstallAsync);
    private static readonly ConcurrentDictionary<DatabaseKind, TemporaryFolder> InstalledFiles = new();

    private InstalledSite(TestDatabase database) => Database = database;

    /// <summary>Its first user.</summary>
    public static EditorAccount Administrator { get; } = new(Guid.Empty, "beheer@example.org", "een-wachtwoord-voor-nu");

    public TestDatabase Database { get; }

    /// <summary>The content root.</summary>
    public TemporaryFolder Folder { get; } = new("site");

    public static async Task<InstalledSite> CopyAsync(DatabaseKind kind)
    {
        var copy = new InstalledSite(await TestDatabase.CreateAsync(kind, Installed));
        InstalledFiles[kind].CopyTo(copy.Folder);
        return copy;
    }

    /// <summary>Starts it in a process of its own.</summary>
    /// <param name="settings">Further settings, as <c>--Umbraco:CMS:Global:Id=x</c>.</param>
    public Task<SiteProcess> StartAsync(params string[] settings) => SiteProcess.StartAsync(Database, Folder, settings);

    /// <summary>One more user, who edits pages.</summary>
    public async Task<EditorAccount> MakeEditorAsync()
    {
        await using var host = await KernelHost.JoinAsync(Database);
        return await host.Services.MakeEditorAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Folder.Dispose();
    }

    private static async Task InstallAsync(TestDatabase database)
    {
        var folder = InstalledFiles.GetOrAdd(database.Kind, _ => new TemporaryFolder("installed"));
        await using var site = await SiteProcess.StartAsync(
            database,
            folder,
            // Or its copies would take it for another node.
            "--Umbraco:CMS:Global:DisableElectionForSingleServer=true",
            "--Umbraco:CMS:Unattended:InstallUnattended=true",
            "--Umbraco:CMS:Unattended:UnattendedUserName=Bea Beheer",
            $"--Umbraco:CMS:Unattended:UnattendedUserEmail={Administrator.Username}",
            $"--Umbraco:CMS:Unattended:UnattendedUserPassword={Administrator.Password}");
        await site.SaysAsync(IndexIsMade);
        await site.StopAsync();
    }
}
