using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Kernel.Website.Images;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors;

/// <summary>In the site itself: every editor can be made, and every property gets exactly one converter.</summary>
public sealed class PropertyEditorBuilderExtensionsTests
{
    /// <summary>Aliases of the kernel for which there is no editor, on purpose.</summary>
    private static readonly string[] WithoutEditor =
    [
        Constants.PropertyEditors.Aliases.BlockGrid, "Umbraco.Grid", "Umbraco.NestedContent", "Umbraco.MultipleMediaPicker",
        "Umbraco.PickerRelations",
    ];

    [Fact]
    public async Task AddPropertyEditors_InTheSite_MakesEveryEditorOfTheKernel()
    {
        await using KernelHost host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        PropertyEditorCollection editors = host.Get<PropertyEditorCollection>();

        var missing = typeof(Constants.PropertyEditors.Aliases).GetFields()
            .Select(field => (string)field.GetRawConstantValue()!)
            .Except(WithoutEditor)
            .Where(alias => !editors.TryGet(alias, out _));

        Assert.Empty(missing);
        Assert.All(editors, editor =>
        {
            Assert.NotNull(editor.GetConfigurationEditor());
            Assert.NotNull(editor.GetValueEditor());
        });
    }

    [Fact]
    public async Task AddPropertyEditors_InTheSite_GivesEveryPropertyOneConverter()
    {
        await using KernelHost host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        IConfigurationEditorJsonSerializer serializer = host.Get<IConfigurationEditorJsonSerializer>();

        Assert.All(host.Get<PropertyEditorCollection>(), editor =>
        {
            var configuration = editor.GetConfigurationEditor().ToConfigurationObject(new Dictionary<string, object>(), serializer);
            var dataType = new PublishedDataType(1, editor.Alias, null, new Lazy<object?>(() => configuration));
            var property = new PublishedPropertyType(
                "property",
                1,
                true,
                Umbraco.Cms.Core.Models.ContentVariation.Nothing,
                host.Get<PropertyValueConverterCollection>(),
                host.Get<IPublishedModelFactory>(),
                PortStub.Of<IPublishedContentTypeFactory>(("GetDataType", _ => dataType)));
            Assert.NotNull(property.ModelClrType);
        });
    }

    [Fact]
    public async Task AddPropertyEditors_InTheSite_ReplacesWhatTheKernelLeavesOpen()
    {
        await using KernelHost host = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        Assert.IsType<AllowListHtmlSanitizer>(host.Get<IHtmlSanitizer>());
        Assert.IsType<MarkdownSanitizer>(host.Get<IMarkdownSanitizer>());
        Assert.IsType<MarkdownConverter>(host.Get<IMarkdownToHtmlConverter>());
        Assert.IsType<ImageUrlGenerator>(host.Get<IImageUrlGenerator>());
        Assert.Equal(2, host.Services.GetServices<IFileStreamSecurityAnalyzer>().Count());
    }
}
