using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;
using WraparoundCare.Kernel.Website.Tests.Images;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Files;

public sealed class UploadTests : IDisposable
{
    private static readonly Guid Upload = new("5b1d5b1d-0000-0000-0000-000000000001");
    private static readonly byte[] Png = TestPictures.Make("png");

    private readonly EditorHost _host;
    private readonly Dictionary<Guid, TemporaryFileModel> _waiting = [];

    public UploadTests() => _host = new EditorHost(services =>
    {
        services.AddUnique(PortStub.Of<ITemporaryFileService>(
            ("GetAsync", arguments => Task.FromResult(_waiting.GetValueOrDefault((Guid)arguments[0]!)))));
        services.AddUnique(PortStub.Of<ICoreScopeProvider>(
            ("CreateCoreScope", _ => PortStub.Of<ICoreScope>(("Complete", _ => true), ("Dispose", _ => null))),
            ("get_Context", _ => null)));
    });

    private IFileSystem Files => _host.Services.GetRequiredService<MediaFileManager>().FileSystem;

    [Fact]
    public void Upload_AcceptedFile_MovesToTheMediaFolder()
    {
        Wait("Werk Kaart É.pdf", "%PDF-1.7 x"u8);

        var stored = (string)_host.Save(Aliases.UploadField, Sent())!;

        Assert.StartsWith("/media/", stored, StringComparison.Ordinal);
        Assert.EndsWith("/werk-kaart-é.pdf", stored, StringComparison.Ordinal);
        Assert.True(Files.FileExists(Files.GetRelativePath(stored)));
        Assert.True(EditorHost.SameJson($$"""{"src":"{{stored}}","temporaryFileId":null}""", _host.Show(Aliases.UploadField, stored)));
        Assert.Equal(stored, _host.Publish(Aliases.UploadField, stored));
    }

    [Fact]
    public void Upload_AnotherFile_ReplacesTheFirst()
    {
        var first = Store("een.pdf");
        Wait("twee.pdf", "%PDF-1.7 x"u8);

        var second = (string)_host.Save(Aliases.UploadField, Sent(), current: first)!;

        Assert.False(Files.FileExists(Files.GetRelativePath(first)));
        Assert.True(Files.FileExists(Files.GetRelativePath(second)));
    }

    [Fact]
    public void Upload_ValueCleared_RemovesTheFile()
    {
        var stored = Store("een.pdf");

        Assert.Null(_host.Save(Aliases.UploadField, "null", current: stored));
        Assert.False(Files.FileExists(Files.GetRelativePath(stored)));
    }

    [Fact]
    public void Upload_AddressOfSomethingElse_IsNotTakenOverNorRemoved()
    {
        Files.AddFile("abc/ander.pdf", new MemoryStream([1]));
        var stored = Store("een.pdf");

        Assert.Equal(stored, _host.Save(Aliases.UploadField, """{"src":"/media/abc/ander.pdf"}""", current: stored));
        Assert.Null(_host.Save(Aliases.UploadField, "null", current: "/media/abc/ander.pdf"));
        Assert.True(Files.FileExists("abc/ander.pdf"));
    }

    [Theory]
    [InlineData("pagina.aspx", "x")]
    [InlineData("zonder-extensie", "x")]
    [InlineData("foto.png", "geen plaatje")]
    [InlineData("gids.pdf", "<html><script>run()</script>")]
    [InlineData("notitie.txt", "<!DOCTYPE html><p>x</p>")]
    [InlineData("notitie.txt", "MZ programma")]
    [InlineData("tekening.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>run()</script></svg>")]
    [InlineData("tekening.svg", "<?xml version='1.0'?><!-- <html> --><svg xmlns='http://www.w3.org/2000/svg' onload='run()'/>")]
    [InlineData("tekening.svg", "<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:run()'><text>x</text></a></svg>")]
    [InlineData(
        "tekening.svg",
        "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject></svg>")]
    [InlineData("tekening.svg", "<svg xmlns='http://www.w3.org/2000/svg'><style>@import url(//evil.example);</style></svg>")]
    [InlineData("tekening.svg", "<svg xmlns='http://www.w3.org/2000/svg'><use href='//evil.example/x.svg#a'/></svg>")]
    [InlineData("tekening.svg", "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>")]
    [InlineData("tekening.svg", "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>run()</s:script></s:svg>")]
    [InlineData("tekening.svg", "<svg xmlns='http://www.w3.org/2000/svg'><p>niet af")]
    public void Upload_FileThatIsNotWhatItShouldBe_IsRefused(string name, string content)
    {
        Wait(name, Encoding.UTF8.GetBytes(content));

        Assert.NotEmpty(_host.Validate(Aliases.UploadField, Sent()));
        Assert.Null(_host.Save(Aliases.UploadField, Sent()));
        Assert.Empty(Directory.Exists(MediaFolder) ? Directory.GetFiles(MediaFolder, "*", SearchOption.AllDirectories) : []);
    }

    [Theory]
    [InlineData("notitie.txt", "Gewone tekst met <b> erin")]
    [InlineData(
        "tekening.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>"
        + "<defs><path id='a' d='M0 0'/></defs><use href='#a' fill='url(#b)'/></svg>")]
    public void Upload_HarmlessFile_IsAccepted(string name, string content)
    {
        Wait(name, Encoding.UTF8.GetBytes(content));

        Assert.Empty(_host.Validate(Aliases.UploadField, Sent()));
        Assert.NotNull(_host.Save(Aliases.UploadField, Sent()));
    }

    [Fact]
    public void Upload_ExtensionOutsideTheDataType_IsRefused()
    {
        Wait("notitie.txt", "tekst"u8);

        Assert.NotEmpty(_host.Validate(Aliases.UploadField, Sent(), """{"fileExtensions":["pdf"]}"""));
        Assert.Empty(_host.Validate(Aliases.UploadField, Sent(), """{"fileExtensions":[".TXT"]}"""));
    }

    [Fact]
    public void Upload_PictureThatDecodesToTooMuch_IsRefused()
    {
        Wait("bom.png", TestPictures.PngBomb(30000, 30000));

        Assert.NotEmpty(_host.Validate(Aliases.ImageCropper, Sent()));
        Assert.Null(_host.Save(Aliases.ImageCropper, Sent()));
    }

    [Fact]
    public void Upload_PictureOfACamera_IsStoredUprightWithoutPlace()
    {
        Wait("foto.jpg", TestPictures.Make("jpg", 400, 300, orientation: 6));

        var stored = (string)_host.Save(Aliases.UploadField, Sent())!;

        var file = File.ReadAllBytes(Files.GetFullPath(Files.GetRelativePath(stored)));
        Assert.Equal((300, 400), TestPictures.SizeOf(file));
        Assert.DoesNotContain("Geheime Camera", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Upload_ThatIsNoLongerThere_IsRefused() => Assert.NotEmpty(_host.Validate(Aliases.UploadField, Sent()));

    [Fact]
    public void Cropper_UploadedPicture_KeepsItsCropsAndFocalPoint()
    {
        const string Configuration = """{"crops":[{"alias":"vierkant","width":100,"height":100}]}""";
        Wait("foto.png", Png);

        var stored = (string)_host.Save(
            Aliases.ImageCropper,
            $$$"""{"temporaryFileId":"{{{Upload}}}","src":"","crops":"""
            + """[{"alias":"vierkant","width":100,"height":100,"coordinates":{"x1":0.1,"y1":0.1,"x2":0.1,"y2":0.1}}]"""
            + ""","focalPoint":{"left":0.2,"top":0.3}}""",
            Configuration)!;
        var shown = JsonNode.Parse(_host.Show(Aliases.ImageCropper, stored, Configuration))!;
        var published = (ImageCropperValue)_host.Publish(Aliases.ImageCropper, stored, Configuration)!;

        var address = shown["src"]!.GetValue<string>();
        Assert.True(Files.FileExists(Files.GetRelativePath(address)));
        Assert.Equal(address, published.ToString());
        Assert.Equal(0.1m, published.Crop("vierkant")!.Coordinates!.X1);
        Assert.Equal(0.2m, published.FocalPoint!.Left);
        Assert.Equal(100, shown["crops"]![0]!["width"]!.GetValue<int>());
        Assert.True(
            _host.Services.GetRequiredService<MediaUrlGeneratorCollection>().TryGetMediaPath(Aliases.ImageCropper, stored, out var path));
        Assert.Equal(address, path);
    }

    [Fact]
    public void Cropper_SavedAgainWithoutUpload_KeepsItsPicture()
    {
        Wait("foto.png", Png);
        var stored = (string)_host.Save(Aliases.ImageCropper, Sent())!;
        _waiting.Clear();

        var again = (string)_host.Save(Aliases.ImageCropper, stored, current: stored)!;

        Assert.True(EditorHost.SameJson(stored, again), again);
    }

    public void Dispose() => _host.Dispose();

    private string MediaFolder => Path.GetDirectoryName(Files.GetFullPath("x"))!;

    private static string Sent() => $$"""{"temporaryFileId":"{{Upload}}","src":""}""";

    private string Store(string name)
    {
        Wait(name, "%PDF-1.7 x"u8);
        return (string)_host.Save(Aliases.UploadField, Sent())!;
    }

    private void Wait(string name, ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        _waiting[Upload] = new TemporaryFileModel
        {
            AvailableUntil = DateTime.MaxValue,
            FileName = name,
            Key = Upload,
            OpenReadStream = () => new MemoryStream(bytes),
        };
    }
}
