using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Testing.Kernel;

/// <summary>What the tests of nodes publish.</summary>
internal static class NodeSite
{
    public const string Type = "page";
    public const string Text = "text";

    public static async Task<IContentType> CreateTypeAsync(IServiceProvider services) =>
        services.GetRequiredService<IContentTypeService>().Get(Type)
            ?? await new DocumentTypeBuilder(services, Type).With(Text).With("copy").CreateAsync();

    public static IContent Publish(IServiceProvider services, string name, int parent = Constants.System.Root)
    {
        var contents = services.GetRequiredService<IContentService>();
        var document = contents.Create(name, parent, Type);
        document.SetValue(Text, name);
        document.SetValue("copy", name);
        Save(contents, document);
        return document;
    }

    public static void Save(IContentService contents, IContent document)
    {
        Assert.True(contents.Save(document).Success);
        Assert.True(contents.Publish(document, ["*"]).Success);
    }
}
