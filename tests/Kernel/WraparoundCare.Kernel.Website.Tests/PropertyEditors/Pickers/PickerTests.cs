using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.PropertyEditors.Pickers;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Pickers;

public sealed class PickerTests : IDisposable
{
    private const string CropsConfiguration = """{"multiple":true,"crops":[{"alias":"breed","width":1200,"height":400}]}""";

    private static readonly Guid Document = new("5b1d5b1d-0000-0000-0000-000000000001");
    private static readonly Guid Picture = new("5b1d5b1d-0000-0000-0000-000000000002");
    private static readonly Guid Gone = new("5b1d5b1d-0000-0000-0000-000000000009");

    private readonly EditorHost _host;

    private readonly MediaType _image =
        new(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()), -1) { Alias = "Image", Key = Guid.NewGuid() };

    public PickerTests()
    {
        _host = new EditorHost(services =>
        {
            var media = new Media("foto", -1, _image) { Key = Picture };
            services.AddUnique(PortStub.Of<IMediaService>(("GetById", arguments => (Guid)arguments[0]! == Picture ? media : null)));
            services.AddUnique(PortStub.Of<IContentService>(("GetById", _ => null)));
            services.AddUnique(PortStub.Of<IDocumentNavigationQueryService>());
            services.AddUnique(PortStub.Of<IMediaNavigationQueryService>(("TryGetParentKey", arguments => NoParent(arguments))));
            services.AddUnique(PortStub.Of<IPublishedMediaCache>(("GetById", arguments => Published(arguments, Picture))));
            services.AddUnique(PortStub.Of<IPublishedContentCache>(("GetById", arguments => Published(arguments, Document))));
        });
    }

    [Fact]
    public void MultiNodeTreePicker_Documents_RoundTripAsIdentifiers()
    {
        var sent = $$"""[{"type":"document","unique":"{{Document}}"},{"type":"media","unique":"{{Picture}}"}]""";

        var stored = _host.Save(Aliases.MultiNodeTreePicker, sent);

        Assert.Equal($"umb://document/{Document:N},umb://media/{Picture:N}", stored);
        Assert.True(EditorHost.SameJson(sent, _host.Show(Aliases.MultiNodeTreePicker, stored)));
        Assert.Equal(
            ["umbDocument", "umbMedia"],
            _host.References(Aliases.MultiNodeTreePicker, stored).Select(reference => reference.RelationTypeAlias));
    }

    [Theory]
    [InlineData("""{"maxNumber":1}""", 2)]
    [InlineData("""{"minNumber":3}""", 2)]
    [InlineData("""{"startNode":{"type":"media"}}""", 1)]
    [InlineData("""{"filter":"5b1d5b1d-0000-0000-0000-000000000077"}""", 1)]
    public void MultiNodeTreePicker_OutsideItsLimits_IsRefused(string configuration, int count)
    {
        var sent = $"[{string.Join(',', Enumerable.Repeat($$"""{"type":"document","unique":"{{Document}}"}""", count))}]";

        Assert.NotEmpty(_host.Validate(Aliases.MultiNodeTreePicker, sent, configuration));
    }

    [Fact]
    public void MediaPicker_PictureWithCrop_RoundTrips()
    {
        var sent = $$$"""[{"key":"{{{Document}}}","mediaKey":"{{{Picture}}}","mediaTypeAlias":"Image","crops":"""
            + """[{"alias":"breed","width":1200,"height":400,"coordinates":{"x1":0.1,"y1":0.2,"x2":0.3,"y2":0.4}}]"""
            + ""","focalPoint":{"left":0.25,"top":0.5}}]""";

        var stored = (string)_host.Save(Aliases.MediaPicker3, sent, CropsConfiguration)!;

        Assert.True(EditorHost.SameJson(sent, _host.Show(Aliases.MediaPicker3, stored, CropsConfiguration)));
        Assert.Equal($"umb://media/{Picture:N}", _host.References(Aliases.MediaPicker3, stored).Single().Udi.ToString());
    }

    [Fact]
    public void MediaPicker_UntouchedCropsAndFocalPoint_AreNotStored()
    {
        var sent = $$$"""[{"key":"{{{Document}}}","mediaKey":"{{{Picture}}}","mediaTypeAlias":"","crops":"""
            + """[{"alias":"breed","width":1,"height":1,"coordinates":null}],"focalPoint":{"left":0.5,"top":0.5}}]""";

        var stored = JsonNode.Parse((string)_host.Save(Aliases.MediaPicker3, sent, CropsConfiguration)!)![0]!;

        Assert.Empty(stored["crops"]!.AsArray());
        Assert.Null(stored["focalPoint"]);
    }

    [Fact]
    public void MediaPicker_DeletedMedia_IsLeftOut()
    {
        var stored = _host.Save(Aliases.MediaPicker3, $$"""[{"key":"{{Document}}","mediaKey":"{{Gone}}"}]""", CropsConfiguration);

        Assert.Equal("[]", _host.Show(Aliases.MediaPicker3, stored, CropsConfiguration));
        Assert.Empty((MediaWithCrops[])_host.Publish(Aliases.MediaPicker3, stored, CropsConfiguration)!);
        Assert.Null(_host.Publish(Aliases.MediaPicker3, stored));
    }

    [Fact]
    public void MediaPicker_Published_GivesContentWithItsLocalCrops()
    {
        _host.Addresses[Picture] = "/media/foto.jpg";
        var stored = _host.Save(Aliases.MediaPicker3, $$"""[{"key":"{{Document}}","mediaKey":"{{Picture}}"}]""", CropsConfiguration);

        MediaWithCrops picked = ((IEnumerable<MediaWithCrops>)_host.Publish(Aliases.MediaPicker3, stored, CropsConfiguration)!).Single();

        Assert.Equal(Picture, picked.Key);
        Assert.Equal("/media/foto.jpg", picked.LocalCrops.Src);
        Assert.Equal(1200, picked.LocalCrops.Crop("breed")!.Width);
        Assert.IsAssignableFrom<IPublishedContent>(_host.Publish(Aliases.MediaPicker3, stored));
    }

    [Theory]
    [InlineData("{}", 2, "5b1d5b1d-0000-0000-0000-000000000002")]
    [InlineData("""{"multiple":true,"validationLimit":{"max":1}}""", 2, "5b1d5b1d-0000-0000-0000-000000000002")]
    [InlineData("""{"multiple":true,"validationLimit":{"min":2}}""", 1, "5b1d5b1d-0000-0000-0000-000000000002")]
    [InlineData("{}", 1, "5b1d5b1d-0000-0000-0000-000000000009")]
    [InlineData("""{"filter":"5b1d5b1d-0000-0000-0000-000000000077"}""", 1, "5b1d5b1d-0000-0000-0000-000000000002")]
    [InlineData("""{"startNodeId":"5b1d5b1d-0000-0000-0000-000000000077"}""", 1, "5b1d5b1d-0000-0000-0000-000000000002")]
    public void MediaPicker_OutsideItsLimits_IsRefused(string configuration, int count, string media)
    {
        var sent = $"[{string.Join(',', Enumerable.Repeat($$"""{"key":"{{Document}}","mediaKey":"{{media}}"}""", count))}]";

        Assert.NotEmpty(_host.Validate(Aliases.MediaPicker3, sent, configuration));
    }

    [Fact]
    public void MultiUrlPicker_OwnPage_IsStoredByIdentifierAndFollowsItsAddress()
    {
        _host.Addresses[Document] = "/de-13-stappen";
        var stored = (string)_host.Save(
            Aliases.MultiUrlPicker,
            $$"""[{"type":"document","unique":"{{Document}}","name":"","url":"/oud","queryString":"?a=1"},"""
            + $$"""{"type":"document","unique":"{{Gone}}","url":"/weg"}]""")!;

        Link link = ((IEnumerable<Link>)_host.Publish(Aliases.MultiUrlPicker, stored)!).Single();

        Assert.DoesNotContain("/oud", stored, StringComparison.Ordinal);
        Assert.Equal(("/de-13-stappen?a=1", "gepubliceerd", LinkType.Content), (link.Url, link.Name, link.Type));
        Assert.Equal(2, _host.References(Aliases.MultiUrlPicker, stored).Length);
    }

    [Fact]
    public void MultiUrlPicker_PageWithoutAddress_IsLeftOut()
    {
        var stored = _host.Save(Aliases.MultiUrlPicker, $$"""[{"type":"document","unique":"{{Document}}"}]""");

        Assert.Empty((IEnumerable<Link>)_host.Publish(Aliases.MultiUrlPicker, stored)!);
    }

    [Fact]
    public void MultiUrlPicker_LinkThatRunsAScript_IsNotStored() =>
        Assert.Null(_host.Save(Aliases.MultiUrlPicker, """[{"type":"external","url":"java\tscript:run()"}]"""));

    public void Dispose() => _host.Dispose();

    private static bool NoParent(object?[] arguments)
    {
        arguments[1] = null;
        return true;
    }

    private static IPublishedContent? Published(object?[] arguments, Guid existing) =>
        arguments.OfType<Guid>().Single() == existing
            ? PortStub.Of<IPublishedContent>(("get_Key", _ => existing), ("get_Name", _ => "gepubliceerd"))
            : null;
}
