using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using WraparoundCare.Search.Files;
using WraparoundCare.Testing;
using WraparoundCare.Web;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>Files are read in a process of their own, which ends in time whatever is in them.</summary>
public sealed class FileReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("files");

    [Fact]
    public async Task Read_PdfAndWord_GiveTheirText()
    {
        using var reader = Reader();

        Assert.Equal(["Gezinsplan"], (await ReadAsync(reader, PdfFile.Of("BT /F1 12 Tf (Gezinsplan) Tj ET"))).Pages);
        Assert.Equal(["Één plan"], (await ReadAsync(reader, WordFile.Of("<w:p><w:t>Één plan</w:t></w:p>"))).Pages);
    }

    [Theory, MemberData(nameof(HostileFiles.All), MemberType = typeof(HostileFiles))]
    public async Task Read_HostileFile_GivesNothingAndAReason(string name, byte[] file)
    {
        using var reader = Reader();

        var text = await ReadAsync(reader, file);

        Assert.Empty(text.Pages);
        Assert.True(text.Failure is not null, name);
    }

    [Fact]
    public async Task Read_EndlessFile_EndsInTime()
    {
        using var reader = Reader(TimeSpan.FromSeconds(3));

        Assert.Equal(FileFailure.Time, (await ReadAsync(reader, HostileFiles.Endless)).Failure);
    }

    [Theory]
    [InlineData("", "eigenaar", null)]
    [InlineData("lezer", "eigenaar", "it is encrypted")]
    public async Task Read_EncryptedFile_NeedsNoMoreThanReadersDo(string user, string owner, string? failure)
    {
        var (plain, encrypted) = (Path.Combine(_folder.Path, "a.pdf"), Path.Combine(_folder.Path, "b.pdf"));
        await File.WriteAllBytesAsync(plain, PdfFile.Of("BT /F1 12 Tf (Gezinsplan) Tj ET"), TestContext.Current.CancellationToken);
        await ExternalTool.RunAsync(
            string.Empty, "qpdf", "--encrypt", user, owner, "256", "--extract=n", "--", plain, encrypted);
        using var reader = Reader();

        var text = await ReadAsync(reader, await File.ReadAllBytesAsync(encrypted, TestContext.Current.CancellationToken));

        Assert.Equal(failure, text.Failure);
        Assert.Equal(failure is null ? ["Gezinsplan"] : [], text.Pages);
    }

    [Fact]
    public async Task Read_ProcessIsKilled_ReadsAgain()
    {
        using var reader = Reader();

        var reading = ReadAsync(reader, PdfFile.Of("BT /F1 12 Tf (Gezinsplan) Tj ET"));
        (await ChildAsync()).Kill();

        Assert.Equal(["Gezinsplan"], (await reading).Pages);
    }

    [Fact]
    public async Task Read_ProcessIsKilledTwice_GivesUp()
    {
        using var reader = Reader();

        var reading = ReadAsync(reader, HostileFiles.Endless);
        var first = await ChildAsync();
        first.Kill();
        (await ChildAsync(first.Id)).Kill();

        Assert.Equal(FileFailure.Killed, (await reading).Failure);
    }

    [Fact]
    public async Task Read_Cancelled_EndsTheProcess()
    {
        using var reader = Reader();
        using var stop = new CancellationTokenSource();

        var reading = reader.ReadAsync(HostileFiles.Endless, stop.Token);
        var child = await ChildAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Read_SecretsOfTheSite_StayWithTheSite()
    {
        using var reader = Reader();
        using var stop = new CancellationTokenSource();

        var reading = reader.ReadAsync(HostileFiles.Endless, stop.Token);
        var child = await ChildAsync();
        var environment = await File.ReadAllTextAsync($"/proc/{child.Id}/environ", TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        Assert.All(
            environment.Split('\0', StringSplitOptions.RemoveEmptyEntries),
            variable => Assert.Matches("^(DOTNET_|LD_LIBRARY_PATH=)", variable));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Read_ProgramThatDoesNotExist_IsNoFaultOfTheFile()
    {
        using var reader = new FileReader(Options.Create(new FileReaderOptions { Program = Path.Combine(_folder.Path, "x.dll") }));

        await Assert.ThrowsAsync<IOException>(() => ReadAsync(reader, PdfFile.Of("BT ET")));
    }

    public void Dispose() => _folder.Dispose();

    // Other tests start readers too: these are told apart by their path.
    private FileReader Reader(TimeSpan? longest = null)
    {
        var link = Path.Combine(_folder.Path, "site");
        if (!Directory.Exists(link))
        {
            Directory.CreateSymbolicLink(link, AppContext.BaseDirectory);
        }

        return new FileReader(Options.Create(new FileReaderOptions
        {
            Program = Path.Combine(link, Path.GetFileName(typeof(Site).Assembly.Location)),
            MaxTime = longest ?? Patience.Limit,
        }));
    }

    private static Task<FileText> ReadAsync(FileReader reader, byte[] file) =>
        reader.ReadAsync(file, TestContext.Current.CancellationToken);

    private async Task<Process> ChildAsync(int except = 0)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            foreach (var folder in Directory.EnumerateDirectories("/proc"))
            {
                if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && id != except
                    && await CommandAsync(folder) is { } command && command.Contains(_folder.Path, StringComparison.Ordinal))
                {
                    return Process.GetProcessById(id);
                }
            }
        }

        throw new UnreachableException();
    }

    private static async Task<string?> CommandAsync(string folder)
    {
        try
        {
            return await File.ReadAllTextAsync(Path.Combine(folder, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return null;
        }
    }
}
