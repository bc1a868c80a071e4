using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

public sealed class DocumentBlueprintTests
{
    [Theory, AllDatabases]
    public async Task SaveBlueprint_FromADocument_IsReadAfterARestartAndIsNoDocument(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (blueprint, type) = await BlueprintAsync(host, "Nieuwsbericht");

        await host.RestartAsync();

        var contents = host.Get<IContentService>();
        var read = contents.GetBlueprintById(blueprint.Key)!;
        Assert.Equal(("Nieuwsbericht", "inleiding", true), (read.Name, read.GetValue("text"), read.Blueprint));
        Assert.Equal([blueprint.Id], contents.GetBlueprintsForContentTypes(type.Id).Select(found => found.Id));
        Assert.Null(contents.GetById(blueprint.Key));
        Assert.Equal(0, contents.Count());
        Assert.Empty(contents.GetRootContent());
    }

    [Theory, AllDatabases]
    public async Task SaveBlueprint_NameThatExists_IsKept(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (first, type) = await BlueprintAsync(host, "Nieuwsbericht");
        var second = new Content("Nieuwsbericht", Constants.System.Root, type);

        host.Get<IContentService>().SaveBlueprint(second, null);

        Assert.Equal(("Nieuwsbericht", "Nieuwsbericht"), (first.Name, second.Name));
    }

    [Theory, AllDatabases]
    public async Task DeleteBlueprint_OneOfTwo_LeavesTheOther(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (first, type) = await BlueprintAsync(host, "Nieuwsbericht");
        var second = new Content("Agenda", Constants.System.Root, type);
        host.Get<IContentService>().SaveBlueprint(second, null);

        host.Get<IContentService>().DeleteBlueprint(first);

        Assert.Null(host.Get<IContentService>().GetBlueprintById(first.Id));
        Assert.Equal([second.Id], host.Get<IContentService>().GetBlueprintsForContentTypes().Select(found => found.Id));
    }

    private static async Task<(IContent Blueprint, IContentType Type)> BlueprintAsync(KernelHost host, string name)
    {
        var type = await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var blueprint = new Content(name, Constants.System.Root, type);
        blueprint.SetValue("text", "inleiding");
        host.Get<IContentService>().SaveBlueprint(blueprint, null);
        return (blueprint, type);
    }
}
