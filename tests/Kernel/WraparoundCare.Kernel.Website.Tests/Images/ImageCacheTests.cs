using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using WraparoundCare.Kernel.Website.Images;
using WraparoundCare.Testing;

namespace WraparoundCare.Kernel.Website.Tests.Images;

public sealed class ImageCacheTests : IDisposable
{
    private static readonly Guid Owner = new("5b1d5b1d-0000-0000-0000-000000000001");
    private readonly TemporaryFolder _folder = new("images");

    [Fact]
    public void Find_KeptPicture_IsThereAlsoAfterARestart()
    {
        Cache().Add(Key(1), "plaatje"u8);

        Assert.Equal("plaatje", Text(Cache(), Key(1)));
        Assert.Null(Text(Cache(), Key(2)));
    }

    [Fact]
    public void Add_MoreThanFits_RemovesWhatWasUsedLongestAgo()
    {
        var cache = Cache(megabytes: 1);
        var picture = new byte[300_000];
        for (var number = 1; number <= 3; number++)
        {
            cache.Add(Key(number), picture);
        }

        cache.Find(Key(1))!.Dispose();
        cache.Add(Key(4), picture);

        Assert.Equal([true, false, true, true], Enumerable.Range(1, 4).Select(number => Text(cache, Key(number)) is not null));
        Assert.Equal(3, Files().Length);
    }

    [Fact]
    public void Add_PicturesOfNoBytes_CountAsTheRoomTheyTake()
    {
        var cache = Cache(megabytes: 1);
        for (var number = 0; number < 400; number++)
        {
            cache.Add(Key(number), []);
        }

        Assert.Equal(256, Files().Length);
    }

    [Fact]
    public void Remove_Owner_LosesItsPicturesOnly()
    {
        var cache = Cache();
        var other = ImageKey.Of(Guid.NewGuid(), 1);
        cache.Add(Key(1), "een"u8);
        cache.Add(other, "ander"u8);

        cache.Remove(Owner);

        Assert.Null(Text(cache, Key(1)));
        Assert.Equal("ander", Text(cache, other));
        Assert.Single(Files());
    }

    [Fact]
    public void Find_FolderThatSomebodyEmptied_KnowsNothingAndKeepsAgain()
    {
        var cache = Cache();
        cache.Add(Key(1), "een"u8);
        Directory.Delete(Path.Combine(_folder.Path, "umbraco"), recursive: true);

        Assert.Null(Text(cache, Key(1)));
        cache.Add(Key(1), "twee"u8);

        Assert.Equal("twee", Text(cache, Key(1)));
    }

    public void Dispose() => _folder.Dispose();

    private ImageCache Cache(int megabytes = 10) => new(
        new Root(_folder.Path), Options.Create(new ImagingSettings()), Options.Create(new ImageOptions { CacheBytes = megabytes << 20 }));

    private static ImageKey Key(int number) => ImageKey.Of(Owner, number);

    private static string? Text(ImageCache cache, ImageKey key)
    {
        using var found = cache.Find(key);
        return found is null ? null : new StreamReader(found, Encoding.UTF8).ReadToEnd();
    }

    private string[] Files() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);

    private sealed class Root(string path) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = path;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
