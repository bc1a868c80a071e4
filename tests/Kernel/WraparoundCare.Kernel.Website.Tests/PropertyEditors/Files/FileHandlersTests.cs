using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.PropertyEditors.Files;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Files;

public sealed class FileHandlersTests : IDisposable
{
    private readonly EditorHost _host;
    private readonly List<IContent> _saved = [];

    public FileHandlersTests() => _host = new EditorHost(services =>
    {
        services.AddUnique(PortStub.Of<ICoreScopeProvider>(
            ("CreateCoreScope", _ => PortStub.Of<ICoreScope>(("WriteLock", _ => null), ("Complete", _ => true), ("Dispose", _ => null)))));
        services.AddUnique(PortStub.Of<IContentService>(("Save", arguments =>
        {
            _saved.Add((IContent)arguments[0]!);
            return null;
        }
        )));
    });

    private MediaFileManager Media => _host.Services.GetRequiredService<MediaFileManager>();

    [Fact]
    public void MediaSaving_PictureWithFile_GetsItsProperties()
    {
        var picture = Convert.FromHexString("89504E470D0A1A0A0000000D494844520000012C000000C80802000000");
        Media item = NewMedia("umbracoFile", "umbracoExtension", "umbracoBytes", "umbracoWidth", "umbracoHeight");
        item.SetValue("umbracoFile", Store(item, "foto.png", picture));

        Handler<FilePropertiesHandler>().Handle(new MediaSavingNotification(item, new EventMessages()));

        Assert.Equal(
            ("png", "29", "300", "200"),
            (Value(item, "umbracoExtension"), Value(item, "umbracoBytes"), Value(item, "umbracoWidth"), Value(item, "umbracoHeight")));
    }

    [Fact]
    public void MediaSaving_FileTakenAway_LosesItsProperties()
    {
        Media item = NewMedia("umbracoFile", "umbracoExtension");
        item.SetValue("umbracoExtension", "png");

        Handler<FilePropertiesHandler>().Handle(new MediaSavingNotification(item, new EventMessages()));

        Assert.Null(Value(item, "umbracoExtension"));
    }

    [Fact]
    public void MediaDeleted_ItemWithFile_LosesTheFile()
    {
        Media item = NewMedia("umbracoFile");
        var url = Store(item, "gids.pdf", Encoding.ASCII.GetBytes("%PDF-"));
        item.SetValue("umbracoFile", url);

        Handler<FileRemovalHandler>().Handle(new MediaDeletedNotification(item, new EventMessages()));

        Assert.False(Media.FileSystem.FileExists(Media.FileSystem.GetRelativePath(url)));
    }

    [Fact]
    public void MediaDeleted_ItemThatNamesAFileOfAnother_LeavesThatFile()
    {
        Media owner = NewMedia("umbracoFile");
        var url = Store(owner, "gids.pdf", Encoding.ASCII.GetBytes("%PDF-"));
        Media other = NewMedia("umbracoFile");
        other.SetValue("umbracoFile", url);

        Handler<FileRemovalHandler>().Handle(new MediaDeletedNotification(other, new EventMessages()));

        Assert.True(Media.FileSystem.FileExists(Media.FileSystem.GetRelativePath(url)));
    }

    [Fact]
    public void ContentCopied_DocumentWithFile_GetsItsOwnFile()
    {
        var type = new ContentType(ShortStrings, -1) { Alias = "page" };
        type.AddPropertyType(Property("file"));
        var original = new Content("a", -1, type);
        var url = Store(original, "gids.pdf", Encoding.ASCII.GetBytes("%PDF-"));
        original.SetValue("file", url);
        var copy = new Content("b", -1, type);
        copy.SetValue("file", url);

        Handler<FileCopyHandler>().Handle(new ContentCopiedNotification(original, copy, -1, null, false, new EventMessages()));

        var copied = copy.GetValue<string>("file")!;
        Assert.NotEqual(url, copied);
        Assert.True(Media.FileSystem.FileExists(Media.FileSystem.GetRelativePath(copied)));
        Assert.Same(copy, _saved.Single());
    }

    public void Dispose() => _host.Dispose();

    private Umbraco.Cms.Core.Strings.IShortStringHelper ShortStrings =>
        _host.Services.GetRequiredService<Umbraco.Cms.Core.Strings.IShortStringHelper>();

    private T Handler<T>() => ActivatorUtilities.CreateInstance<T>(_host.Services);

    private Media NewMedia(params string[] properties)
    {
        var type = new MediaType(ShortStrings, -1) { Alias = "Image" };
        foreach (var alias in properties)
        {
            type.AddPropertyType(Property(alias));
        }

        return new Media("foto", -1, type);
    }

    private PropertyType Property(string alias)
    {
        PropertyType property = _host.PropertyType(
            alias is "umbracoFile" or "file" ? Aliases.UploadField : Aliases.Label, ValueTypes.String, alias);
        property.Key = alias is "umbracoFile" or "file" ? EditorHost.PropertyTypeKey : Guid.NewGuid();
        return property;
    }

    private string Store(IContentBase owner, string name, byte[] content)
    {
        var path = Media.StoreFile(owner, Property("file"), name, new MemoryStream(content), null);
        return Media.FileSystem.GetUrl(path);
    }

    private static string? Value(Media item, string alias) => item.GetValue(alias)?.ToString();
}
