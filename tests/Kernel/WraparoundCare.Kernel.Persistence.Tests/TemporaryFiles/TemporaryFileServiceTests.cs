using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.TemporaryFiles;

/// <summary>Uploads wait on disk, so one database is enough.</summary>
public sealed class TemporaryFileServiceTests
{
    private static readonly Guid Key = new("5b1d5b1d-0000-0000-0000-00000000000a");

    [Fact]
    public async Task Create_Upload_IsReadBackAfterRestart()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        var created = await host.Get<ITemporaryFileService>().CreateAsync(Upload("kaart.txt", "inhoud"u8));
        await host.RestartAsync();

        Assert.Equal(TemporaryFileOperationStatus.Success, created.Status);
        var read = await host.Get<ITemporaryFileService>().GetAsync(Key);
        Assert.Equal("kaart.txt", read?.FileName);
        Assert.Equal("inhoud", ReadAll(read!));
        Assert.Equal(created.Result!.AvailableUntil, read!.AvailableUntil);
    }

    [Fact]
    public async Task Create_KeyThatIsTaken_IsRefused()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var service = host.Get<ITemporaryFileService>();
        await service.CreateAsync(Upload("een.txt", "een"u8));

        var second = await service.CreateAsync(Upload("twee.txt", "twee"u8));

        Assert.Equal(TemporaryFileOperationStatus.KeyAlreadyUsed, second.Status);
        Assert.Equal("een", ReadAll((await service.GetAsync(Key))!));
    }

    [Fact]
    public async Task Delete_Upload_LeavesNothingBehind()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var service = host.Get<ITemporaryFileService>();
        await service.CreateAsync(Upload("kaart.txt", "inhoud"u8));

        await service.DeleteAsync(Key);

        Assert.Null(await service.GetAsync(Key));
        Assert.Empty(Directory.GetDirectories(Folder(host)));
    }

    [Fact]
    public async Task Get_ExpiredUpload_IsGoneAndCleanedUp()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var repository = host.Get<ITemporaryFileRepository>();
        await repository.SaveAsync(Waiting(Key, "oud.pdf", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        var fresh = Guid.NewGuid();
        await repository.SaveAsync(Waiting(fresh, "nieuw.pdf", new DateTime(2126, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        var read = await repository.GetAsync(Key);
        var removed = await host.Get<ITemporaryFileService>().CleanUpOldTempFiles();

        Assert.Null(read);
        Assert.Equal([Key], removed);
        Assert.NotNull(await repository.GetAsync(fresh));
    }

    [Fact]
    public async Task Save_NameWithAPath_StaysInItsFolder()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var repository = host.Get<ITemporaryFileRepository>();

        await repository.SaveAsync(Waiting(Key, "../../../kwaad.pdf", new DateTime(2126, 1, 1, 0, 0, 0, DateTimeKind.Utc)));

        Assert.All(
            Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("kwaad", file, StringComparison.Ordinal));
    }

    private static string Folder(KernelHost host) => Path.Combine(host.Get<IHostingEnvironment>().LocalTempPath, "TemporaryFile");

    private static CreateTemporaryFileModel Upload(string name, ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        return new CreateTemporaryFileModel { Key = Key, FileName = name, OpenReadStream = () => new MemoryStream(bytes) };
    }

    private static TemporaryFileModel Waiting(Guid key, string name, DateTime until) =>
        new() { Key = key, FileName = name, AvailableUntil = until, OpenReadStream = () => new MemoryStream([1, 2, 3]) };

    private static string ReadAll(TemporaryFileModel file)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return reader.ReadToEnd();
    }
}
