using System.Diagnostics;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Search.Files;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>A site that is killed while it has a file read.</summary>
[Collection(nameof(KernelHost))]
public class ReaderEndTests
{
    [Fact]
    public async Task Kill_SiteThatHasAFileRead_LosesNothing()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await AddEndlessFileAsync(installed);
        int reader;
        await using (var site = await installed.StartAsync())
        {
            reader = await ReaderAsync(site);
            await site.KillAsync();
        }

        await EndedAsync(reader);
        await using var restarted = await installed.StartAsync();
        using var visitor = new HttpClient { BaseAddress = restarted.Address };

        // What was found before is found, and the file is read again.
        await visitor.SeeAsync("sleutelpersonen", "/de-13-stappen/1-sleutelpersonen");
        await ReaderAsync(restarted);
    }

    [Fact]
    public async Task Run_NobodyTakesTheText_Ends()
    {
        // Its file never ends, so that it would wait for ever.
        using var reader = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", typeof(Site).Assembly.Location, FileReaderProgram.Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal(string.Empty, await reader.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        reader.StandardOutput.Close();

        await reader.WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        Assert.Equal(1, reader.ExitCode);
    }

    private static async Task AddEndlessFileAsync(InstalledSite installed)
    {
        const string Address = "/media/eindeloos/eindeloos.pdf";
        await using var host = await KernelHost.JoinAsync(installed.Database);
        var (media, contents) = (host.Get<IMediaService>(), host.Get<IContentService>());
        var file = media.CreateMedia("Eindeloos", Constants.System.Root, Constants.Conventions.MediaTypes.File);
        file.SetValue(Constants.Conventions.Media.File, Address);
        Assert.True(media.Save(file).Success);
        var type = host.Get<IContentTypeService>().Get("tool")!;
        var tool = contents.GetPagedOfType(type.Id, 0, 1, out _, null).Single();
        tool.SetValue("file", JsonSerializer.Serialize(new[] { new { key = Guid.NewGuid(), mediaKey = file.Key } }));
        tool.SetValue("filePending", false);
        NodeSite.Save(contents, tool);
        var path = installed.Folder.File($"wwwroot{Address}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, HostileFiles.Endless, TestContext.Current.CancellationToken);
    }

    private static async Task<int> ReaderAsync(SiteProcess site)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!patience.IsCancellationRequested)
        {
            if (site.Children is [var reader, ..])
            {
                return reader;
            }

            await Task.Yield();
        }

        throw new TimeoutException($"No file is read:\n{site.Output}");
    }

    private static async Task EndedAsync(int process)
    {
        try
        {
            using var reader = Process.GetProcessById(process);
            await reader.WaitForExitAsync(TestContext.Current.CancellationToken)
                .WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }
}
