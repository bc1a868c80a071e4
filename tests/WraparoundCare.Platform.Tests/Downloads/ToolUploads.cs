using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace WraparoundCare.Platform.Tests.Downloads;

/// <summary>Files that an editor uploads for a tool.</summary>
internal static class ToolUploads
{
    /// <param name="services">Of the site.</param>
    /// <param name="tool">What the tool is called.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="bytes">What is in it.</param>
    public static void Upload(IServiceProvider services, string tool, string name, byte[] bytes)
    {
        var file = Add(services, name, bytes);
        Publish(services, tool, page => page.SetValue("file", Pick(file)));
    }

    /// <returns>The media item.</returns>
    public static Guid Add(IServiceProvider services, string name, byte[] bytes)
    {
        var media = services.GetRequiredService<IMediaService>();
        var file = media.CreateMedia(name, Constants.System.Root, Constants.Conventions.MediaTypes.File);
        using var stream = new MemoryStream(bytes);
        file.SetValue(
            services.GetRequiredService<MediaFileManager>(),
            services.GetRequiredService<MediaUrlGeneratorCollection>(),
            services.GetRequiredService<IShortStringHelper>(),
            services.GetRequiredService<IContentTypeBaseServiceProvider>(),
            Constants.Conventions.Media.File,
            name,
            stream);
        Assert.True(media.Save(file).Success);
        return file.Key;
    }

    /// <summary>The value of a media picker.</summary>
    public static string Pick(Guid file) =>
        $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{file}}","mediaTypeAlias":"File","crops":[],"focalPoint":null}]""";

    public static void Publish(IServiceProvider services, string tool, Action<IContent> change)
    {
        var documents = services.GetRequiredService<IContentService>();
        var page = documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == tool);
        page.SetValue("filePending", false);
        change(page);
        Assert.True(documents.Save(page).Success);
        Assert.True(documents.Publish(page, ["*"]).Success);
    }
}
