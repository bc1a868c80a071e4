using System.Text.Json;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.TemporaryFiles;

/// <summary>
/// Uploads that wait to be used: a folder for each, named by its key, with the content and what is known about it. The
/// name that the sender gave is never the name of a file on disk.
/// </summary>
internal sealed class TemporaryFileRepository(IHostingEnvironment hosting, TimeProvider timeProvider) : ITemporaryFileRepository
{
    private const string ContentFile = "content";
    private const string AboutFile = "about.json";
    private const string Unfinished = ".unfinished";

    private string Root => Path.Combine(hosting.LocalTempPath, "TemporaryFile");

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        var about = await ReadAboutAsync(FolderOf(key));
        if (about is null || about.AvailableUntil < timeProvider.GetUtcNow())
        {
            return null;
        }

        var content = Path.Combine(FolderOf(key), ContentFile);
        return new TemporaryFileModel
        {
            Key = key,
            FileName = about.FileName,
            AvailableUntil = about.AvailableUntil.LocalDateTime,
            OpenReadStream = () => File.OpenRead(content),
        };
    }

    /// <summary>Writes beside the final place and moves, so that nobody ever sees half a file.</summary>
    public async Task SaveAsync(TemporaryFileModel model)
    {
        var folder = FolderOf(model.Key);
        var unfinished = folder + Unfinished;
        Remove(unfinished);
        Directory.CreateDirectory(unfinished);
        await using (var source = model.OpenReadStream())
        await using (var target = File.Create(Path.Combine(unfinished, ContentFile)))
        {
            await source.CopyToAsync(target);
        }

        var about = new About(model.FileName, new DateTimeOffset(model.AvailableUntil));
        await File.WriteAllTextAsync(Path.Combine(unfinished, AboutFile), JsonSerializer.Serialize(about));
        Remove(folder);
        Directory.Move(unfinished, folder);
    }

    public Task DeleteAsync(Guid key)
    {
        Remove(FolderOf(key));
        return Task.CompletedTask;
    }

    /// <returns>The keys of the files that were removed.</returns>
    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        var removed = new List<Guid>();
        if (!Directory.Exists(Root))
        {
            return removed;
        }

        var now = new DateTimeOffset(dateTime);
        foreach (var folder in Directory.GetDirectories(Root))
        {
            if (Guid.TryParse(Path.GetFileName(folder), out var key)
                && await ReadAboutAsync(folder) is { } about
                && about.AvailableUntil < now)
            {
                Remove(folder);
                removed.Add(key);
            }
        }

        return removed;
    }

    private string FolderOf(Guid key) => Path.Combine(Root, key.ToString("N"));

    private static async Task<About?> ReadAboutAsync(string folder)
    {
        var file = Path.Combine(folder, AboutFile);
        return File.Exists(file) ? JsonSerializer.Deserialize<About>(await File.ReadAllTextAsync(file)) : null;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record About(string FileName, DateTimeOffset AvailableUntil);
}
