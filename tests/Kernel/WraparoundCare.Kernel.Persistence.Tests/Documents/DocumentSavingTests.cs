using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

public sealed class DocumentSavingTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string article = Unique.Name("article");

    [Theory, AllDatabases]
    public async Task Save_NewDocuments_GetIdentityPlaceAndOrder(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await new DocumentTypeBuilder(host.Services, article).With("text").CreateAsync();
        var service = host.Get<IContentService>();

        var parent = service.CreateAndSave("Ouder", Constants.System.Root, article);
        var first = service.CreateAndSave("Eerste", parent.Id, article);
        var second = service.CreateAndSave("Tweede", parent.Id, article);

        Assert.Equal($"-1,{parent.Id}", parent.Path);
        Assert.Equal(1, parent.Level);
        Assert.Equal($"-1,{parent.Id},{second.Id}", second.Path);
        Assert.Equal(2, second.Level);
        Assert.Equal([0, 1], [first.SortOrder, second.SortOrder]);
        Assert.True(second.HasIdentity && second.VersionId > 0);
        Assert.False(second.Published);
        Assert.True(second.Edited);
    }

    [Theory, AllDatabases]
    public async Task Save_AllKindsOfValues_AreReadBackTheSameAfterARestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await new DocumentTypeBuilder(host.Services, "values")
            .With("text").With("long", Constants.DataTypes.Guids.TextareaGuid)
            .With("number", Constants.DataTypes.Guids.NumericGuid)
            .With("flag", Constants.DataTypes.Guids.CheckboxGuid)
            .With("date", Constants.DataTypes.Guids.DatePickerWithTimeGuid)
            .CreateAsync();
        var service = host.Get<IContentService>();
        var longText = string.Concat(Enumerable.Repeat("Zorg op maat: \"één\" <b>gezin</b> \\ één plan 🙂\n", 20_000));
        var date = new DateTime(2026, 3, 29, 1, 30, 15, 123, DateTimeKind.Utc).AddTicks(4567);
        var document = service.Create("Waarden", Constants.System.Root, "values");
        document.SetValue("text", "Jeugd % _ ' \\");
        document.SetValue("long", longText);
        document.SetValue("number", int.MinValue);
        document.SetValue("flag", true);
        document.SetValue("date", date);
        service.Save(document);

        await host.RestartAsync();

        var read = host.Get<IContentService>().GetById(document.Key)!;
        Assert.Equal("Jeugd % _ ' \\", read.GetValue("text"));
        Assert.Equal(longText, read.GetValue("long"));
        Assert.Equal(int.MinValue, read.GetValue("number"));
        Assert.Equal(1, read.GetValue("flag"));
        Assert.Equal(date, read.GetValue("date"));
        Assert.Equal(document.UpdateDate, read.UpdateDate);
        Assert.Equal(document.CreateDate, read.CreateDate);
        Assert.Equal(DateTimeKind.Utc, read.UpdateDate.Kind);
        Assert.False(read.IsDirty());
    }

    [Theory, AllDatabases]
    public async Task Save_SameNamesAmongSiblings_AreNumbered(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var service = host.Get<IContentService>();

        string[] wanted =
        [
            "Nieuws", "nieuws", "Nieuws", "Nieuws (1)", "100%", "100%", "100 procent",
            "Één gezin", "één GEZIN", "Eén gezin", "🙂 é", "🙂 É",
        ];
        var names = wanted.Select(name => service.CreateAndSave(name, Constants.System.Root, "article").Name).ToList();
        var elsewhere = service.CreateAndSave("Nieuws", service.GetRootContent().First().Id, "article");

        Assert.Equal(
            [
                "Nieuws", "nieuws (1)", "Nieuws (2)", "Nieuws (3)", "100%", "100% (1)", "100 procent",
                "Één gezin", "één GEZIN (1)", "Eén gezin", "🙂 é", "🙂 É (1)",
            ],
            names);
        Assert.Equal("Nieuws", elsewhere.Name);
    }

    [Theory, AllDatabases]
    public async Task Save_Renamed_StaysUniqueAndKeepsItsOwnName(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var service = host.Get<IContentService>();
        service.CreateAndSave("A", Constants.System.Root, "article");
        var other = service.CreateAndSave("B", Constants.System.Root, "article");

        other.Name = "a";
        service.Save(other);
        other.Name = "A (1)";
        service.Save(other);

        Assert.Equal("A (1)", service.GetById(other.Id)!.Name);
    }

    [Theory, AllDatabases]
    public async Task Save_DraftAgain_KeepsTheEarlierOneAsAVersion(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await new DocumentTypeBuilder(host.Services, article).With("text").CreateAsync();
        var service = host.Get<IContentService>();
        var document = service.CreateAndSave("A", Constants.System.Root, article);
        var version = document.VersionId;

        document.SetValue("text", "b");
        service.Save(document);
        service.Save(document);

        Assert.Equal(version, document.VersionId);
        Assert.Equal([null, "b"], service.GetVersions(document.Id).Select(kept => kept.GetValue("text")).Order());
        Assert.Equal("b", service.GetById(document.Id)!.GetValue("text"));
    }

    [Theory, AllDatabases]
    public async Task Save_DocumentThatWasPublishedInTheMeantime_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await new DocumentTypeBuilder(host.Services, article).With("text").CreateAsync();
        var service = host.Get<IContentService>();
        var id = service.CreateAndSave("A", Constants.System.Root, article).Id;
        var stale = service.GetById(id)!;
        service.Publish(service.GetById(id)!, ["*"]);

        stale.SetValue("text", "verouderd");

        Assert.Throws<InvalidOperationException>(() => service.Save(stale));
        Assert.Null(service.GetById(id)!.GetValue("text"));
    }

    [Theory, AllDatabases]
    public async Task Save_ParentThatIsGone_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var service = host.Get<IContentService>();
        var parent = service.CreateAndSave("A", Constants.System.Root, "article");
        var child = new Content("B", parent, type);
        service.Delete(parent);

        Assert.Throws<InvalidOperationException>(() => service.Save(child));
        Assert.Equal(0, service.Count());
    }

    [Theory, AllDatabases]
    public async Task Save_ReservedKey_TakesTheReservedId(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = await new DocumentTypeBuilder(host.Services, article).CreateAsync();
        var service = host.Get<IContentService>();
        var key = Guid.NewGuid();
        var id = host.Get<IEntityService>().ReserveId(key);

        var document = new Content("A", Constants.System.Root, type) { Key = key };
        service.Save(document);

        Assert.Equal(id, document.Id);
        Assert.Equal(document.Id, service.GetById(key)!.Id);
    }
}
