using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// A site on a fresh database, SQLite unless another is asked for, with the package installed and as many more documents as asked for.
/// </summary>
internal sealed class BenchmarkSite : IAsyncDisposable
{
    public const string TypeAlias = "benchmarked";
    public const string TextAlias = "text";
    private readonly TemporaryFolder _folder = new("benchmark");
    private readonly TestDatabase _database;
    private WebApplication? _app;

    private readonly string[] _settings;

    private BenchmarkSite(TestDatabase database, string[] settings) => (_database, _settings) = (database, settings);

    public WebApplication App => _app ?? throw new InvalidOperationException("The site is not running in this process.");

    /// <param name="documents">How many documents to add, a hundred below each parent.</param>
    /// <param name="kind">On which database.</param>
    /// <param name="settings">What the site has while it runs in this process, beside what it needs.</param>
    public static async Task<BenchmarkSite> CreateAsync(
        int documents, DatabaseKind kind = DatabaseKind.Sqlite, params string[] settings)
    {
        var site = new BenchmarkSite(await TestDatabase.CreateAsync(kind), settings);
        await site.StartAsync();
        await site.AddDocumentsAsync(documents);
        return site;
    }

    /// <summary>Starts the site in a process of its own; it must not be running in this one.</summary>
    public Task<SiteProcess> StartProcessAsync(params string[] settings) => SiteProcess.StartAsync(_database, _folder, settings);

    /// <summary>Has the site read everything anew.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Ends the site in this process, so that another process can open its database.</summary>
    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        _app = Site.Build([.. SiteSettings.For(_database, _folder.Path), .. _settings, "--Serilog:MinimumLevel:Default=Error"]);
        await _app.BootUmbracoAsync();
    }

    private async Task AddDocumentsAsync(int count)
    {
        var content = App.Services.GetRequiredService<IContentService>();
        var type = await new DocumentTypeBuilder(App.Services, TypeAlias).With(TextAlias).CreateAsync();
        IContent? parent = null;
        for (var number = 0; number < count; number++)
        {
            var isParent = number % 101 == 0;
            var document = content.Create($"Document {number}", isParent ? -1 : parent!.Id, type);
            document.SetValue(TextAlias, SampleText(number));
            content.Save(document);
            content.Publish(document, ["*"]);
            parent = isParent ? document : parent;
        }
    }

    public static string SampleText(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"Document {number}: het gezin maakt samen met het netwerk en de gezinswerker een plan met meetbare doelen, "
        + $"en kijkt elke drie maanden terug.");
}
