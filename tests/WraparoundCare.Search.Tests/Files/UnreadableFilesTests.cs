using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Files;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>A file that could not be read is read once.</summary>
[Collection(nameof(KernelHost))]
public class UnreadableFilesTests
{
    [Theory, AllDatabases]
    public async Task Read_FileThatFailed_IsNotReadAgainAfterARestart(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var before = await ReadAsync(site);
        Assert.Equal((0, true), (before.Pages.Count, before.IsFinal));

        await site.RestartAsync();
        BreakReader(site);
        var after = await ReadAsync(site);

        Assert.Equal((0, true, before.Hash), (after.Pages.Count, after.IsFinal, after.Hash));
    }

    [Theory, AllDatabases]
    public async Task Rebuild_FileThatFailed_IsTriedAgain(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await ReadAsync(site);

        await site.IndexAsync((indexer, cancellationToken) => indexer.RebuildAsync(cancellationToken));
        BreakReader(site);

        Assert.False((await ReadAsync(site)).IsFinal);
    }

    [Theory, AllDatabases]
    public async Task Compare_FilesOfNoDocument_AreForgotten(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await using var db = await site.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        db.AddRange(Row("named", now.AddDays(-3)), Row("new", now), Row("old", now.AddDays(-3)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE search_document SET file_hash = 'named' WHERE id = (SELECT min(id) FROM search_document)",
            TestContext.Current.CancellationToken);

        await site.IndexAsync((indexer, cancellationToken) => indexer.CompareAsync(cancellationToken));

        Assert.Equal(
            ["named", "new"],
            await db.Set<UnreadableFileRow>().Select(row => row.Hash).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    private static UnreadableFileRow Row(string hash, DateTime at) =>
        new() { Hash = hash, ReaderVersion = FileText.Version, Reason = FileFailure.Time, At = at };

    private static void BreakReader(SearchSite site) =>
        site.App.Services.GetRequiredService<IOptions<FileReaderOptions>>().Value.Program = "/nowhere/at-all.dll";

    private static Task<IndexedFile> ReadAsync(SearchSite site) => site.App.Services.GetRequiredService<FileTexts>().ReadAsync(
        new SearchFile("/media/x.pdf", "1", () => new MemoryStream("%PDF-1.7 en dan niets"u8.ToArray())),
        TestContext.Current.CancellationToken);
}
